package io.github.payreturn.internal.journal;

import java.time.Instant;
import java.util.Objects;
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

  /**
   * A new outcome, which whoever recorded it is about to tell; but whoever is telling an earlier
   * one goes on, and tells this one afterwards.
   */
  public Telling newOutcome(Instant now, Instant until) {
    boolean telling = leaseUntil != null && now.isBefore(leaseUntil);
    Instant lease = telling ? leaseUntil : until;
    return new Telling(outcomes + 1, delivered, 0, lease, lease, reference, at);
  }

  /** Whether there is an outcome that there was not before, for whoever recorded it to tell. */
  public boolean isToTellSince(Telling before) {
    return outcomes > before.outcomes && !Objects.equals(leaseUntil, before.leaseUntil);
  }

  /** Somebody is about to tell the latest outcome again. */
  public Telling leased(Instant until) {
    return new Telling(outcomes, delivered, attempts, until, until, reference, at);
  }

  /**
   * The listener took an outcome; meanwhile there may be a later one, which is to be told now.
   *
   * @param told as it was when the listener was called
   */
  public Telling delivered(Telling told, @Nullable String newReference, Instant now) {
    boolean latest = told.outcomes == outcomes;
    boolean over = latest || told.holds(this);
    return new Telling(
        outcomes,
        Math.max(delivered, told.outcomes),
        latest ? attempts + 1 : attempts,
        over ? null : leaseUntil,
        latest ? null : over ? now : nextAt,
        newReference == null ? reference : newReference,
        now);
  }

  /**
   * The listener threw; whoever comes by tries again, and at that time we do. A commit that threw
   * may have been one all the same: then the shop knows.
   *
   * @param told as it was when the listener was called
   */
  public Telling failed(Telling told, Instant again) {
    boolean latest = told.outcomes == outcomes;
    return (latest || told.holds(this)) && delivered < told.outcomes
        ? new Telling(
            outcomes, delivered, latest ? attempts + 1 : attempts, null, again, reference, at)
        : this;
  }

  /** Whether nobody else has been given the telling since. */
  private boolean holds(Telling later) {
    return Objects.equals(leaseUntil, later.leaseUntil);
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
