package io.github.payreturn.flow;

import io.github.payreturn.internal.Threads;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the recovery about once a second, on the server's scheduler or one thread of its own. */
final class Ticker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final int SHORTEST_MILLIS = 800;
  private static final int LONGEST_MILLIS = 1200;

  private final Recovery recovery;
  private final Optional<ExecutorService> own;
  private final ScheduledFuture<?> ticking;
  private boolean failing;
  private boolean closed;

  private Ticker(
      Recovery recovery, ScheduledExecutorService scheduler, Optional<ExecutorService> own) {
    this.recovery = recovery;
    this.own = own;
    // Nodes that start together must not ask the database together for ever.
    int pause = ThreadLocalRandom.current().nextInt(SHORTEST_MILLIS, LONGEST_MILLIS);
    this.ticking =
        scheduler.scheduleWithFixedDelay(this::tick, pause, pause, TimeUnit.MILLISECONDS);
  }

  /**
   * @param servers runs on after the ticker is closed
   */
  static Ticker start(Recovery recovery, Optional<ScheduledExecutorService> servers) {
    if (servers.isPresent()) {
      return new Ticker(recovery, servers.get(), Optional.empty());
    }
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(Threads.named("amazon-pay-recovery"));
    return new Ticker(recovery, thread, Optional.of(thread));
  }

  /** Waits for a tick that is under way: after it, a server's scheduler has nothing of ours. */
  @Override
  public void close() {
    ticking.cancel(false);
    own.ifPresent(Threads::end);
    synchronized (this) {
      closed = true;
    }
  }

  /**
   * A database that is down is said once, not every second. Whatever is thrown would end a
   * scheduler's work for good.
   */
  private synchronized void tick() {
    if (closed) {
      return;
    }
    try {
      recovery.runOnce();
      failing = false;
    } catch (Throwable failed) {
      if (!failing) {
        LOG.error("The journal cannot be asked for open payments; it is tried again", failed);
      }
      failing = true;
    }
  }
}
