package io.github.payreturn.internal.journal;

/** Where a return stands. The names are stored: never rename one. */
public enum State {
  /** Claimed, and certainly not sent yet. */
  QUEUED,
  /** May be on the wire right now. */
  SENDING,
  /** Maybe executed: only a look-up can tell. */
  UNRESOLVED,
  /** Accepted by Amazon, the charge is not decided. */
  PENDING,
  /** Paid. Final. */
  SUCCEEDED,
  /** Definite: nothing was charged. */
  FAILED,
  /** Another session holds this order, or the shop had its money already; never sent. */
  SUPERSEDED,
  /** A person has to look. */
  NEEDS_REVIEW;

  /** Whether somebody has yet to find out what is true. */
  public boolean open() {
    return this == QUEUED || this == SENDING || this == UNRESOLVED || this == PENDING;
  }

  /** Whether being here is something the shop's listener has to be told. */
  public boolean told() {
    return this == PENDING || this == SUCCEEDED || this == FAILED || this == NEEDS_REVIEW;
  }
}
