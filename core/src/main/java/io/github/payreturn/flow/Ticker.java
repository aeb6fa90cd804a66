package io.github.payreturn.flow;

import io.github.payreturn.internal.Threads;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the recovery about once a second, on one thread of its own. */
final class Ticker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final int SHORTEST_MILLIS = 800;
  private static final int LONGEST_MILLIS = 1200;

  private final Recovery recovery;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Threads.named("amazon-pay-recovery"));
  private boolean failing;

  Ticker(Recovery recovery) {
    this.recovery = recovery;
  }

  /** Nodes that start together must not ask the database together for ever. */
  void start() {
    int pause = ThreadLocalRandom.current().nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(this::tick, pause, pause, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    Threads.end(thread);
  }

  /** A database that is down is said once, not every second. */
  private void tick() {
    try {
      recovery.runOnce();
      failing = false;
    } catch (SQLException | RuntimeException failed) {
      if (!failing) {
        LOG.error("The journal cannot be asked for open payments; it is tried again", failed);
      }
      failing = true;
    }
  }
}
