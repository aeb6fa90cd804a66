package io.github.payreturn.simulator.internal.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is remembered by a key. Bounded: the oldest is forgotten when there is too much. */
public final class Recall<K, V> {
  private final int capacity;
  private final Map<K, V> values = new LinkedHashMap<>();

  Recall(int capacity) {
    this.capacity = capacity;
  }

  public Optional<V> find(K key) {
    return Optional.ofNullable(values.get(key));
  }

  public void put(K key, V value) {
    values.put(key, value);
    if (values.size() > capacity) {
      values.remove(values.keySet().iterator().next());
    }
  }
}
