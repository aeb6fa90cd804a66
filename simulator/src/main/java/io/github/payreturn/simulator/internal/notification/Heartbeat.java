package io.github.payreturn.simulator.internal.notification;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The simulator's own thread: signs notifications, and once a second sees what time has done. */
public final class Heartbeat implements Executor, AutoCloseable {
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Heartbeat::daemon);

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "amazon-pay-simulator-heartbeat");
    thread.setDaemon(true);
    return thread;
  }

  /** Does this every second from now on; it must not throw. */
  public void everySecond(Runnable work) {
    ScheduledFuture<?> unused = thread.scheduleWithFixedDelay(work, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void execute(Runnable work) {
    thread.execute(work);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
