package io.github.payreturn.internal.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the shop has been told.
 *
 * @param outcomes how many outcomes this row has had; the latest is the one to tell
 * @param delivered the number of the latest one that the listener took
 * @param attempts how often the latest one was tried
 * @param leaseUntil until then somebody is telling it
 * @param nextAt when it comes due to be told if nobody asks before; null if the shop knows
 * @param reference the shop's own order number, for the views
 * @param at when the listener took an outcome last
 */
public record Telling(
    int outcomes,
    int delivered,
    int attempts,
    @Nullable Instant leaseUntil,
    @Nullable Instant nextAt,
    @Nullable String reference,
    @Nullable Instant at) {

  /** There is nothing to tell yet. */
  public static final Telling NOTHING = new Telling(0, 0, 0, null, null, null, null);

  /** A new outcome, which whoever recorded it is about to tell. */
  public Telling newOutcome(Instant until) {
    return new Telling(outcomes + 1, delivered, 0, until, until, reference, at);
  }

  /** Somebody is about to tell the latest outcome again. */
  public Telling leased(Instant until) {
    return new Telling(outcomes, delivered, attempts, until, until, reference, at);
  }

  /** The listener took an outcome; meanwhile there may be a later one, which stays to be told. */
  public Telling delivered(int outcome, @Nullable String newReference, Instant now) {
    return new Telling(
        outcomes,
        Math.max(delivered, outcome),
        outcome == outcomes ? attempts + 1 : attempts,
        outcome == outcomes ? null : leaseUntil,
        outcome == outcomes ? null : nextAt,
        newReference == null ? reference : newReference,
        now);
  }

  /**
   * The listener threw; whoever comes by tries again, and at that time we do. A commit that threw
   * may have been one all the same: then the shop knows.
   */
  public Telling failed(int outcome, Instant again) {
    return outcome == outcomes && delivered < outcome
        ? new Telling(outcomes, delivered, attempts + 1, null, again, reference, at)
        : this;
  }

  /** Somebody wants it told now; whoever is telling it goes on. */
  public Telling hinted(Instant now) {
    return complete() || leaseUntil != null
        ? this
        : new Telling(outcomes, delivered, attempts, null, now, reference, at);
  }

  /** Whether the shop knows the latest outcome. */
  public boolean complete() {
    return delivered == outcomes;
  }

  /** Whether there is something to tell that nobody is telling right now. */
  public boolean dueAt(Instant now) {
    return !complete() && (leaseUntil == null || !now.isBefore(leaseUntil));
  }
}
