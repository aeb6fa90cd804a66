package io.github.payreturn.internal.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** So many within a minute, and no more, whoever asks how often. */
public final class Rate {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final int most;
  private final Clock clock;
  private Instant minuteBegan = Instant.MIN;
  private int taken;

  public Rate(int mostInAMinute, Clock clock) {
    this.most = mostInAMinute;
    this.clock = clock;
  }

  /** Takes one, if there is one left. */
  public synchronized boolean tryTake() {
    Instant now = clock.instant();
    if (minuteBegan.isBefore(now.minus(MINUTE)) || minuteBegan.isAfter(now)) {
      minuteBegan = now;
      taken = 0;
    }
    if (taken == most) {
      return false;
    }
    taken++;
    return true;
  }
}
