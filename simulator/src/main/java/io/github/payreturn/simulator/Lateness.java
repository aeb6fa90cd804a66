package io.github.payreturn.simulator;

import java.time.Duration;

/**
 * How long Get Checkout Session goes on saying Open, without ids, after the session was completed:
 * until it was looked at so often and so much time has passed, by the simulator's clock.
 */
public record Lateness(int looks, Duration time) {
  /** Told at once, as Amazon does. */
  public static final Lateness NONE = new Lateness(0, Duration.ZERO);

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Lateness {
    if (looks < 0 || time.isNegative()) {
      throw new IllegalArgumentException("lateness cannot be negative: " + looks + ", " + time);
    }
  }

  /** The first so many looks at a completed session still say Open. */
  public static Lateness ofLooks(int looks) {
    return new Lateness(looks, Duration.ZERO);
  }

  /** All looks within that time after it was completed still say Open. */
  public static Lateness of(Duration time) {
    return new Lateness(0, time);
  }
}
