package io.github.payreturn.sampleshop.order;

import io.github.payreturn.PaymentIntent;

/**
 * When an order is paid, which the buyer chooses at the checkout. What Amazon is asked to do
 * follows from it.
 */
public enum PaymentPlan {
  /** The commonest: the money moves when the buyer comes back. */
  AT_ONCE(PaymentIntent.AUTHORIZE_WITH_CAPTURE),
  /** The shop captures later what is reserved now, with the charge id that it keeps. */
  WHEN_SHIPPED(PaymentIntent.AUTHORIZE),
  /** The shop creates a charge later, with the charge permission that it keeps. */
  WHEN_READY(PaymentIntent.CONFIRM),
  /** A part is charged now and the rest later; Amazon is told both amounts. */
  IN_TWO_PARCELS(PaymentIntent.AUTHORIZE_WITH_CAPTURE);

  private final PaymentIntent intent;

  PaymentPlan(PaymentIntent intent) {
    this.intent = intent;
  }

  /** Amazon's word for it. */
  public PaymentIntent intent() {
    return intent;
  }

  /**
   * Whether Amazon may take up to a day to decide, which saves sales that a bank is slow about. It
   * refuses to where it has to capture at once, and where there is nothing to authorize.
   */
  public boolean mayPend() {
    return intent == PaymentIntent.AUTHORIZE;
  }
}
