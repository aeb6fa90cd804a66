package io.github.payreturn.operations;

import java.util.Optional;

/**
 * What became of {@link Operations#resolve}.
 *
 * @param status whether the decision was taken
 * @param payment as it is now; empty only if nothing has that id
 */
public record Resolved(Status status, Optional<Payment> payment) {

  /** Whether the decision was taken. */
  public enum Status {
    /** It was written. */
    DONE,
    /** It needs no review, or no more: somebody else decided, or Amazon did. */
    NOT_IN_REVIEW,
    /** Another checkout holds this order: two payments of it cannot both count. */
    ORDER_PAID_BY_ANOTHER,
    /** Paid needs a charge permission id, which neither the payment nor the decision has. */
    IDS_MISSING,
    /** Nothing has that id. */
    UNKNOWN
  }
}
