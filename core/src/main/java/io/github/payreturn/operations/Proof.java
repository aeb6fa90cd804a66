package io.github.payreturn.operations;

import java.util.List;

/**
 * Whether an order was paid, and how we know.
 *
 * @param orderId the shop's order id
 * @param verdict the answer
 * @param inWords the answer with its evidence: amounts, ids, times, request ids; in English
 * @param payments every return of this order that the journal knows, the latest first
 */
public record Proof(String orderId, Verdict verdict, String inWords, List<Payment> payments) {

  public Proof {
    payments = List.copyOf(payments);
  }

  /** Whether an order was paid. */
  public enum Verdict {
    /** Amazon said so, or an operator did. */
    PAID,
    /** The shop itself said, when the buyer came back, that it was paid by other means. */
    PAID_BY_OTHER_MEANS,
    /** Nothing was charged by any return of it. */
    NOT_PAID,
    /** At least one return of it is still open. */
    NOT_KNOWN_YET,
    /** At least one return of it needs a person. */
    NEEDS_REVIEW,
    /** No buyer came back with it, or longer ago than the journal keeps. */
    NO_RETURN
  }
}
