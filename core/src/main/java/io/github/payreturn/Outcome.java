package io.github.payreturn;

/**
 * What is true about a payment. Unknown is never shown as failed: what is not known is {@link
 * Pending} until it is.
 */
public sealed interface Outcome permits Succeeded, Pending, Failed {

  /** The shop's order id; empty text where a return could not be tied to an order. */
  String orderId();

  /** A stable code for URLs, scripts and message keys, lower case with hyphens. */
  String code();
}
