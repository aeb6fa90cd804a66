package io.github.payreturn.simulator.internal.traffic;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which checkout sessions are being completed right now, from arrival to answer. */
public final class Races {
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /**
   * One call that completes a session.
   *
   * @param first whether no other one was under way when it came
   */
  public record Turn(boolean first, Runnable end) {
    /** Of a call that completes nothing. */
    public static final Turn NONE = new Turn(true, () -> {});
  }

  public Turn begin(String checkoutSessionId) {
    boolean first = underWay.add(checkoutSessionId);
    return new Turn(first, first ? () -> underWay.remove(checkoutSessionId) : () -> {});
  }
}
