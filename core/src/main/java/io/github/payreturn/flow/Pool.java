package io.github.payreturn.flow;

import io.github.payreturn.internal.Threads;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A bounded number of threads. Work is taken on only if one of them is free. */
final class Pool implements AutoCloseable {

  private static final Duration IDLE = Duration.ofSeconds(30);

  private final int size;
  private final Semaphore free;
  private final Executor threads;
  private final @Nullable ThreadPoolExecutor own;
  private volatile boolean closed;

  /**
   * Starts nothing yet.
   *
   * @param others has the threads, instead of threads of ours with that name
   */
  Pool(String name, int size, Optional<Executor> others) {
    this.size = size;
    this.free = new Semaphore(size);
    this.own = others.isPresent() ? null : ownThreads(name, size);
    this.threads = own == null ? others.orElseThrow() : own;
  }

  /** Keeps a thread free for one piece of work, if there is one. */
  Seat reserve() {
    return new Seat(free.tryAcquire());
  }

  /** How many threads are free. */
  int free() {
    return free.availablePermits();
  }

  /** A seat that nobody has. */
  Seat none() {
    return new Seat(false);
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

    /**
     * @throws RejectedExecutionException if everything is ending
     */
    void run(Runnable work) {
      run(work, () -> {});
    }

    /**
     * The same.
     *
     * @param afterwards what else to do once the thread counts as free again
     * @throws RejectedExecutionException if everything is ending
     */
    void run(Runnable work, Runnable afterwards) {
      if (closed) {
        throw new RejectedExecutionException("the returns are closed");
      }
      threads.execute(
          () -> {
            try {
              work.run();
            } finally {
              free.release();
            }
            afterwards.run();
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
    closed = true;
    if (own == null) {
      awaitOthers();
    } else {
      Threads.end(own);
    }
  }

  /** Threads of somebody else are not ours to interrupt; what they leave is looked up later. */
  private void awaitOthers() {
    try {
      if (free.tryAcquire(size, Threads.GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        free.release(size);
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  private static ThreadPoolExecutor ownThreads(String name, int size) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            size,
            size,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            Threads.named(name));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
