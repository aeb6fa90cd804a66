package io.github.payreturn.flow;

import io.github.payreturn.flow.Recorder.Recorded;
import io.github.payreturn.internal.journal.Entry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where a buyer's thread waits for ours, and the two agree who tells the shop: the buyer's thread
 * if it is still there, because only there are the buyer's cart and session at hand; else ours.
 */
final class Handoff {

  private enum Side {
    NOBODY_YET,
    RESULT_CAME,
    BUYER_LEFT
  }

  private final AtomicReference<Side> first = new AtomicReference<>(Side.NOBODY_YET);
  private final CompletableFuture<Optional<Recorded>> result = new CompletableFuture<>();
  private final CompletableFuture<Optional<Entry>> settled = new CompletableFuture<>();

  /** One for work that no buyer waits for. */
  static Handoff withoutBuyer() {
    Handoff handoff = new Handoff();
    handoff.first.set(Side.BUYER_LEFT);
    return handoff;
  }

  /**
   * Our thread has a result.
   *
   * @return false if the buyer's thread is gone, so that telling the shop is ours to do
   */
  boolean give(Recorded recorded) {
    boolean buyerIsThere = first.compareAndSet(Side.NOBODY_YET, Side.RESULT_CAME);
    result.complete(Optional.of(recorded));
    return buyerIsThere;
  }

  /** Whether nobody waits for the result any more. */
  boolean buyerLeft() {
    return first.get() == Side.BUYER_LEFT;
  }

  /** The shop was told, or could not be told; other requests of the same session may go on. */
  void settled(Entry row) {
    settled.complete(Optional.of(row));
  }

  /** Nothing more will come. */
  void end() {
    result.complete(Optional.empty());
    settled.complete(Optional.empty());
  }

  /** The buyer's side: the result, or empty if it did not come in time. */
  Optional<Recorded> await(Duration patience) {
    Optional<Recorded> came = within(patience, result);
    if (came.isPresent() || first.compareAndSet(Side.NOBODY_YET, Side.BUYER_LEFT)) {
      return came;
    }
    // It came in the very moment in which the buyer gave up.
    return result.join();
  }

  /** Another request of the same session: waits until the shop was told. */
  Optional<Entry> awaitSettled(Duration patience) {
    return within(patience, settled);
  }

  private static <T> Optional<T> within(Duration patience, CompletableFuture<Optional<T>> future) {
    try {
      return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooLong) {
      return Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("nobody completes these with a failure", impossible);
    }
  }
}
