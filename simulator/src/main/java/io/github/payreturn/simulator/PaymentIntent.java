package io.github.payreturn.simulator;

import java.util.Arrays;
import java.util.Optional;

/** What Complete and Finalize Checkout Session do with the money. */
public enum PaymentIntent {
  /** A charge permission only, no charge. */
  CONFIRM("Confirm"),
  /** A charge that is captured later. */
  AUTHORIZE("Authorize"),
  /** A charge that is captured at once. */
  AUTHORIZE_WITH_CAPTURE("AuthorizeWithCapture");

  private final String code;

  PaymentIntent(String code) {
    this.code = code;
  }

  /** The word in Amazon's JSON. */
  public String code() {
    return code;
  }

  /** The intent of that word in Amazon's JSON, if it is one. */
  public static Optional<PaymentIntent> of(String code) {
    return Arrays.stream(values()).filter(intent -> intent.code.equals(code)).findFirst();
  }
}
