package io.github.payreturn.flow;

import io.github.payreturn.internal.Threads;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A bounded number of our own threads. Work is taken on only if one of them is free. */
final class Pool implements AutoCloseable {

  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Semaphore free;
  private final ThreadPoolExecutor threads;

  Pool(String name, int size) {
    this.free = new Semaphore(size);
    this.threads =
        new ThreadPoolExecutor(
            size,
            size,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            Threads.named(name));
    this.threads.allowCoreThreadTimeOut(true);
  }

  /** Keeps a thread free for one piece of work, if there is one. */
  Seat reserve() {
    return new Seat(free.tryAcquire());
  }

  /** A thread kept free for one piece of work; given back unless the work was started. */
  final class Seat implements AutoCloseable {
    private boolean mine;

    private Seat(boolean mine) {
      this.mine = mine;
    }

    /** Whether there was a free thread. */
    boolean isFree() {
      return mine;
    }

    void run(Runnable work) {
      threads.execute(
          () -> {
            try {
              work.run();
            } finally {
              free.release();
            }
          });
      mine = false;
    }

    @Override
    public void close() {
      if (mine) {
        free.release();
      }
    }
  }

  /** What is under way may end; what does not end soon is interrupted and looked up later. */
  @Override
  public void close() {
    Threads.end(threads);
  }
}
