package io.github.payreturn.sampleshop.payment;

/** Amazon Pay started no checkout. Nothing was charged; the buyer can try again in a moment. */
public final class CheckoutNotStarted extends Exception {

  private static final long serialVersionUID = 1L;

  CheckoutNotStarted(String why) {
    super(why);
  }
}
