package io.github.payreturn;

/**
 * What the shop asked Amazon Pay to do with the money when it created the Checkout Session:
 * Amazon's {@code paymentDetails.paymentIntent}.
 */
public enum PaymentIntent {
  /**
   * Only a Charge Permission is obtained; the shop creates charges later. There is no charge id.
   */
  CONFIRM("Confirm"),
  /** The amount is authorized; the shop captures it later, usually when it ships. */
  AUTHORIZE("Authorize"),
  /** The amount is authorized and captured at once. */
  AUTHORIZE_WITH_CAPTURE("AuthorizeWithCapture");

  private final String amazonName;

  PaymentIntent(String amazonName) {
    this.amazonName = amazonName;
  }

  /** The value as Amazon's API writes it. */
  public String amazonName() {
    return amazonName;
  }

  /** Whether completing the session creates a charge. */
  public boolean charges() {
    return this != CONFIRM;
  }
}
