package io.github.payreturn.internal.amazon;

import java.time.Duration;

/** Why a merchant's calls are paused. */
public enum Trouble {
  /** Amazon refuses all of them: a key, region, environment or clock is wrong. */
  REFUSED(Duration.ofMinutes(1)),
  /** Amazon does not answer them. */
  SILENT(Duration.ofSeconds(10));

  private final Duration betweenProbes;

  Trouble(Duration betweenProbes) {
    this.betweenProbes = betweenProbes;
  }

  /** One call is let through after that, to see whether it is over. */
  Duration betweenProbes() {
    return betweenProbes;
  }
}
