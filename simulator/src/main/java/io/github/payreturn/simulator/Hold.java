package io.github.payreturn.simulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Calls that the simulator keeps waiting until they are released. May be used from any thread.
 *
 * <pre>{@code
 * Hold hold = simulator.next(Operation.COMPLETE).hang();
 * // ... the shop calls ...
 * hold.awaitArrival(); // it is waiting now
 * hold.release();      // now it is executed and answered
 * }</pre>
 */
public final class Hold {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

  private final Semaphore arrivals = new Semaphore(0);
  private final CompletableFuture<Void> arrived = new CompletableFuture<>();
  private final CompletableFuture<Void> released = new CompletableFuture<>();

  Hold() {}

  CompletionStage<Void> arrive() {
    arrivals.release();
    arrived.complete(null);
    return released.minimalCompletionStage();
  }

  /**
   * Waits for one (more) call to arrive.
   *
   * @throws IllegalStateException if none arrives within ten seconds
   */
  public void awaitArrival() {
    try {
      if (!arrivals.tryAcquire(LONG_ENOUGH.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("no call arrived within " + LONG_ENOUGH);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a call", e);
    }
  }

  /** Done when the first call arrives: for those who do not want to wait for it. */
  public CompletionStage<Void> arrival() {
    return arrived.minimalCompletionStage();
  }

  /** Lets every call go on, those that wait and those still to come. */
  public void release() {
    released.complete(null);
  }
}
