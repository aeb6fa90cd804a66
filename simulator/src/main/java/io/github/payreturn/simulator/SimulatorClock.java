package io.github.payreturn.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The simulator's time: it runs with a clock below it and can be moved forward. Sessions expire and
 * pending charges are decided by it. The dates of signatures are compared with real time instead.
 */
public final class SimulatorClock extends Clock {
  private final Clock base;
  private volatile Runnable afterwards = () -> {};
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  SimulatorClock(Clock base) {
    this.base = base;
  }

  /**
   * Moves time forward.
   *
   * @throws IllegalArgumentException if the duration is negative: time at Amazon never runs back
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("time cannot go back by " + duration);
    }
    ahead.accumulateAndGet(duration, Duration::plus);
    afterwards.run();
  }

  /** What has to be done when time has been moved. */
  void whenMoved(Runnable work) {
    afterwards = work;
  }

  void reset() {
    ahead.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return base.instant().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this; // instants only: the zone means nothing here
  }
}
