package io.github.payreturn.internal.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far finding out has come. Each method is one thing that can happen to it.
 *
 * @param maybeSent whether a send of this claim that ended unknown may have been executed
 * @param sendEndedAt when the last send ended
 * @param openSince since when look-ups after that send have found the session Open without ids
 * @param sessionExpiresAt when Amazon lets the session lapse, if it said
 * @param looks how many look-ups there were
 * @param lastLookAt when the last one ended
 * @param nextLookAt when the row comes due; null if there is nothing left to find out
 * @param leaseUntil until then its worker is taken to be alive
 */
public record Progress(
    boolean maybeSent,
    @Nullable Instant sendEndedAt,
    @Nullable Instant openSince,
    @Nullable Instant sessionExpiresAt,
    int looks,
    @Nullable Instant lastLookAt,
    @Nullable Instant nextLookAt,
    @Nullable Instant leaseUntil) {

  /** Nothing was sent and nobody works on it. */
  public static final Progress NONE = new Progress(false, null, null, null, 0, null, null, null);

  /** A worker took the row. */
  public Progress leased(Instant until) {
    return new Progress(
        maybeSent, sendEndedAt, openSince, sessionExpiresAt, looks, lastLookAt, until, until);
  }

  /** A send ended; what Amazon shows from now on may be its effect. */
  public Progress sendEnded(Instant now, boolean maybeExecuted) {
    return new Progress(
        maybeSent || maybeExecuted, now, null, sessionExpiresAt, looks, lastLookAt, null, null);
  }

  /** A look-up ended. */
  public Progress looked(Instant now) {
    return new Progress(
        maybeSent, sendEndedAt, openSince, sessionExpiresAt, looks + 1, now, null, null);
  }

  /** That look-up found the session Open and without ids. */
  public Progress foundOpen(Instant now, @Nullable Instant expiresAt) {
    return new Progress(
        maybeSent,
        sendEndedAt,
        openSince == null ? now : openSince,
        expiresAt == null ? sessionExpiresAt : expiresAt,
        looks,
        lastLookAt,
        nextLookAt,
        leaseUntil);
  }

  /** There is more to find out, at that time or when the buyer asks. */
  public Progress dueAt(Instant next) {
    return new Progress(
        maybeSent, sendEndedAt, openSince, sessionExpiresAt, looks, lastLookAt, next, null);
  }

  /**
   * Somebody has reason to think that there is news: the row comes due at that time, if not before.
   */
  public Progress hinted(Instant at) {
    Instant next = nextLookAt == null || at.isBefore(nextLookAt) ? at : nextLookAt;
    return new Progress(
        maybeSent, sendEndedAt, openSince, sessionExpiresAt, looks, lastLookAt, next, leaseUntil);
  }

  /** Whether that happened since a worker took the row, who may have looked too early to see it. */
  public boolean hintedMeanwhile() {
    return leaseUntil != null && nextLookAt != null && nextLookAt.isBefore(leaseUntil);
  }

  /** Whether a worker is taken to be alive. */
  public boolean leasedAt(Instant now) {
    return leaseUntil != null && now.isBefore(leaseUntil);
  }
}
