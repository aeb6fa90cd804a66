package io.github.payreturn.simulator.internal.traffic;

import java.time.Duration;
import java.time.Instant;

/** A leaky bucket at one moment: how full it was, and when. */
record Bucket(double level, Instant at) {
  private static final double NANOS_PER_SECOND = 1e9;

  static Bucket empty(Instant now) {
    return new Bucket(0, now);
  }

  /** The same bucket later. */
  Bucket leaking(Quota quota, Instant now) {
    double seconds = Math.max(0, Duration.between(at, now).toNanos() / NANOS_PER_SECOND);
    return new Bucket(Math.max(0, level - seconds * quota.perSecond()), now);
  }

  boolean isFullFor(Quota quota) {
    return level + 1 > quota.maximum();
  }

  Bucket filled() {
    return new Bucket(level + 1, at);
  }

  /** How long until one more call fits. */
  Duration wait(Quota quota) {
    double seconds = (level + 1 - quota.maximum()) / quota.perSecond();
    return Duration.ofNanos((long) (seconds * NANOS_PER_SECOND));
  }
}
