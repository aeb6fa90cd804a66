package io.github.payreturn.sampleshop.order;

import io.github.payreturn.PaymentIntent;

/**
 * When an order is paid, which the buyer chooses at the checkout. What Amazon is asked to do
 * follows from it.
 */
public enum PaymentPlan {
  /** The commonest: the money moves when the buyer comes back. */
  AT_ONCE(PaymentIntent.AUTHORIZE_WITH_CAPTURE, "Pay now", "You are charged when you confirm."),
  /** The shop captures later what is reserved now, with the charge id that it keeps. */
  WHEN_SHIPPED(
      PaymentIntent.AUTHORIZE,
      "Pay when it ships",
      "The amount is reserved now and charged on the day we ship. Your bank may take a while to"
          + " confirm it."),
  /** The shop creates a charge later, with the charge permission that it keeps. */
  WHEN_READY(
      PaymentIntent.CONFIRM,
      "Pay when it is ready",
      "We blend your tea first. Until then nothing is charged or reserved."),
  /** A part is charged now and the rest later; Amazon is told both amounts. */
  IN_TWO_PARCELS(
      PaymentIntent.AUTHORIZE_WITH_CAPTURE,
      "Two parcels, two payments",
      "The first tea on the list ships and is charged now, the rest when it follows.");

  private final PaymentIntent intent;
  private final String words;
  private final String explanation;

  PaymentPlan(PaymentIntent intent, String words, String explanation) {
    this.intent = intent;
    this.words = words;
    this.explanation = explanation;
  }

  /** Amazon's word for it. */
  public PaymentIntent intent() {
    return intent;
  }

  /** As buyers read it. */
  public String words() {
    return words;
  }

  /** What it means for the buyer. */
  public String explanation() {
    return explanation;
  }

  /**
   * Whether Amazon may take up to a day to decide, which saves sales that a bank is slow about. It
   * refuses to where it has to capture at once, and where there is nothing to authorize.
   */
  public boolean mayPend() {
    return intent == PaymentIntent.AUTHORIZE;
  }
}
