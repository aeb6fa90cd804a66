package io.github.payreturn.flow;

import io.github.payreturn.internal.Threads;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A bounded number of threads for each merchant, so that one whose calls hang keeps none of
 * another's. Work is taken on only if one of them is free.
 */
final class Pool implements AutoCloseable {

  private static final Duration IDLE = Duration.ofSeconds(30);

  private final int size;
  private final Map<String, Semaphore> free = new ConcurrentHashMap<>();
  private final Executor threads;
  private final @Nullable ThreadPoolExecutor own;
  private volatile boolean closed;

  /**
   * Starts nothing yet.
   *
   * @param size how many for each merchant
   * @param merchants how many merchants there are
   * @param others has the threads, instead of threads of ours with that name
   */
  Pool(String name, int size, int merchants, Optional<Executor> others) {
    this.size = size;
    this.own = others.isPresent() ? null : ownThreads(name, size * merchants);
    this.threads = own == null ? others.orElseThrow() : own;
  }

  /** Keeps a thread free for one piece of a merchant's work, if there is one. */
  Seat reserve(String merchant) {
    Semaphore seats = seats(merchant);
    return new Seat(seats, seats.tryAcquire());
  }

  /** How many threads are free for a merchant. */
  int free(String merchant) {
    return seats(merchant).availablePermits();
  }

  /** A seat that nobody has. */
  Seat none(String merchant) {
    return new Seat(seats(merchant), false);
  }

  private Semaphore seats(String merchant) {
    return free.computeIfAbsent(merchant, first -> new Semaphore(size));
  }

  /** A thread kept free for one piece of work; given back unless the work was started. */
  final class Seat implements AutoCloseable {
    private final Semaphore seats;
    private boolean mine;

    private Seat(Semaphore seats, boolean mine) {
      this.seats = seats;
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
              seats.release();
            }
            afterwards.run();
          });
      mine = false;
    }

    @Override
    public void close() {
      if (mine) {
        seats.release();
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
    long until = System.nanoTime() + Threads.GRACE.toNanos();
    try {
      for (Semaphore seats : free.values()) {
        if (seats.tryAcquire(size, until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          seats.release(size);
        }
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
