package io.github.payreturn.operations;

/** Where a payment stands in the journal. */
public enum PaymentState {
  /** Certainly not sent yet: over the quota, no free thread, no connection, or a pause. */
  QUEUED,
  /** May be on its way to Amazon right now. */
  SENDING,
  /** Maybe executed, the answer was lost: followed by look-ups until it is known. */
  UNRESOLVED,
  /** Amazon accepted it and decides within 24 hours. */
  PENDING,
  /** Paid. Final. */
  SUCCEEDED,
  /** Certain: nothing was charged. */
  FAILED,
  /** Never sent, because another payment of this order existed. */
  SUPERSEDED,
  /** No machine can tell; waits for {@link Operations#resolve}. */
  NEEDS_REVIEW;

  /** Whether it is known what became of it. */
  public boolean decided() {
    return this == SUCCEEDED || this == FAILED || this == SUPERSEDED;
  }
}
