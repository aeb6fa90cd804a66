package io.github.payreturn.internal;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that an operator recognises in a dump and that never keep a server from stopping. */
public final class Threads {

  /** How long what is under way may take to end. */
  public static final Duration GRACE = Duration.ofSeconds(5);

  private Threads() {}

  public static ThreadFactory named(String prefix) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, prefix + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Lets what is under way end, and interrupts what does not end soon. The patience matters: a
   * thread that is interrupted while it writes can take an embedded database down with it.
   */
  public static void end(ExecutorService threads) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException impatient) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
