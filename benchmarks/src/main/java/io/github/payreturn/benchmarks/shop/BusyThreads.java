package io.github.payreturn.benchmarks.shop;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Looks every few milliseconds how many of the server's threads are at work. */
final class BusyThreads {

  private static final int PAUSE_MILLIS = 5;

  private final AtomicInteger most = new AtomicInteger();

  /** From now on, for the life of the process. */
  void watch(IntSupplier busy) {
    Thread watcher =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                int now = busy.getAsInt();
                most.accumulateAndGet(now, Math::max);
                pause();
              }
            },
            "busy-threads");
    watcher.setDaemon(true);
    watcher.start();
  }

  int most() {
    return most.get();
  }

  void reset() {
    most.set(0);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
