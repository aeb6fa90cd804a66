package io.github.payreturn.simulator.internal.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often completed sessions were looked at, for those that are told late. */
public final class Looks {
  private static final int CAPACITY = 20_000;

  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /** Counts one more look, and says the how manieth it is. */
  public int next(String checkoutSessionId) {
    int count = counts.merge(checkoutSessionId, 1, Integer::sum);
    if (counts.size() > CAPACITY) {
      counts.remove(counts.keySet().iterator().next());
    }
    return count;
  }
}
