package io.github.payreturn.simulator.internal.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All entities of one kind. Nobody ever sees one that time has changed and that was not settled.
 * Bounded: the oldest goes when there are too many, as if it had been deleted.
 */
public final class Shelf<E extends Entity<E>> {
  private final int capacity;
  private final Supplier<Instant> now;
  private final Witness witness;
  private final Map<String, E> entities = new LinkedHashMap<>();

  Shelf(int capacity, Supplier<Instant> now, Witness witness) {
    this.capacity = capacity;
    this.now = now;
    this.witness = witness;
  }

  /** The entity with this id, if this account owns it. */
  public Optional<E> find(Account account, String id) {
    return find(id).filter(entity -> entity.account().equals(account));
  }

  /** The entity with this id, whoever owns it. */
  public Optional<E> find(String id) {
    Optional<E> found = Optional.ofNullable(entities.get(id));
    return found.flatMap(entity -> settled(id, entity));
  }

  public void put(E entity) {
    replace(entity);
    if (entities.size() > capacity) {
      entities.remove(entities.keySet().iterator().next());
    }
  }

  /** Oldest first. */
  public List<E> all() {
    return List.copyOf(entities.keySet()).stream()
        .map(this::find)
        .flatMap(Optional::stream)
        .toList();
  }

  void settle() {
    List.copyOf(entities.values()).forEach(entity -> settled(entity.id(), entity));
  }

  private Optional<E> settled(String id, E entity) {
    Optional<E> settled = entity.settled(now.get());
    settled.ifPresentOrElse(this::replace, () -> entities.remove(id));
    return settled;
  }

  private void replace(E entity) {
    E before = entities.put(entity.id(), entity);
    if (before != null && before != entity) {
      entity.history().statuses().stream()
          .skip(before.history().statuses().size())
          .forEach(status -> witness.changed(entity, status));
    }
  }
}
