package io.github.payreturn.flow;

import io.github.payreturn.internal.Threads;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * When a payment whose buyer is still there is sent after all. Until then no thread of ours is kept
 * for it.
 */
final class Turns implements AutoCloseable {

  private static final int IDLE_SECONDS = 30;
  private static final Duration SHORTEST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Line line;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Threads.named("amazon-pay-turn"));

  Turns(Line line, Clock clock) {
    this.line = line;
    this.clock = clock;
    timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    timer.allowCoreThreadTimeOut(true);
    timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * How long a payment waits that Amazon had no time for; empty if that is too long for a buyer.
   */
  Optional<Duration> next(Entry row) {
    Instant next = row.progress().nextLookAt();
    if (row.state() != State.QUEUED || next == null) {
      return Optional.empty();
    }
    Duration wait = Duration.between(clock.instant(), next);
    return wait.isNegative() || wait.isZero() || wait.compareTo(LONGEST) > 0
        ? Optional.empty()
        : line.turnWithin(row.claim().merchant(), LONGEST).map(share -> wait);
  }

  /**
   * Calls somebody when the time has come.
   *
   * @return false if everything is ending, so that nobody will be called
   */
  boolean after(Duration wait, Runnable turn) {
    long millis = Math.max(SHORTEST.toMillis(), wait.toMillis());
    try {
      ScheduledFuture<?> unused = timer.schedule(turn, millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (RejectedExecutionException stopping) {
      return false;
    }
  }

  @Override
  public void close() {
    Threads.end(timer);
  }
}
