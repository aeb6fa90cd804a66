package io.github.payreturn.simulator.internal.api;

import java.time.Duration;

/**
 * How the simulator behaves where one may choose.
 *
 * @param dateTolerance how far the date of a signature may be from real time
 */
public record Settings(Duration dateTolerance) {
  /** Amazon's own tolerance is not documented: this is a guess. */
  public static final Settings DEFAULT = new Settings(Duration.ofMinutes(15));

  public Settings withDateTolerance(Duration other) {
    return new Settings(other);
  }
}
