package io.github.payreturn.flow;

import io.github.payreturn.internal.amazon.CheckoutBody;
import java.util.Optional;

/**
 * What whoever brings a row to be worked on has to say about sending its payment.
 *
 * @param body what the shop says the payment is; empty if it was not asked
 */
record Offer(Sending sending, Optional<CheckoutBody> body) {

  /** Whether the payment may be sent. */
  enum Sending {
    /** As long as the return is so fresh that it is surely still wanted. */
    WHILE_FRESH,
    /** The shop wants it. */
    WANTED,
    /** It may only be looked up. */
    NEVER
  }

  /** Nobody was asked. */
  static final Offer NONE = new Offer(Sending.WHILE_FRESH, Optional.empty());

  /** The buyer is there, and the shop says what they pay. */
  static Offer byBuyer(Optional<CheckoutBody> body) {
    return new Offer(Sending.WHILE_FRESH, body);
  }
}
