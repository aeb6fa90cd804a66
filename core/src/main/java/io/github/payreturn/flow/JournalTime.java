package io.github.payreturn.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A clock whose error is known. */
final class JournalTime extends Clock {

  private final Clock clock;
  private final Supplier<Duration> ahead;

  JournalTime(Clock clock, Supplier<Duration> ahead) {
    this.clock = clock;
    this.ahead = ahead;
  }

  @Override
  public Instant instant() {
    return clock.instant().minus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new JournalTime(clock.withZone(zone), ahead);
  }
}
