package io.github.payreturn.operations;

import java.util.Optional;

/**
 * What became of {@link Operations#lookNow}.
 *
 * @param status what was done
 * @param payment as it is now; empty only if nothing has that id
 */
public record Looked(Status status, Optional<Payment> payment) {

  /** What was done. */
  public enum Status {
    /** Amazon was asked, or the shop's listener told; the payment says what came of it. */
    DONE,
    /** Begun, and not ended within the deadline: look again in a moment. */
    UNDER_WAY,
    /**
     * Somebody works on it right now, all threads are busy, its merchant is paused, or Amazon was
     * asked less than two seconds ago.
     */
    NOT_NOW,
    /** There is nothing to find out: it is settled. */
    SETTLED,
    /** Nothing has that id. */
    UNKNOWN
  }
}
