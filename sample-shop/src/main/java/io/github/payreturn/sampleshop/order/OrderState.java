package io.github.payreturn.sampleshop.order;

/** How far an order is, as the shop knows it. */
public enum OrderState {
  /** Placed, and no payment is known of. Also what it is again after a payment failed. */
  AWAITING_PAYMENT("Awaiting payment"),
  /** Amazon accepted the payment and has not decided. Nothing is packed yet. */
  PAYMENT_PENDING("Payment being confirmed"),
  /** Paid: can be packed. Final. */
  PAID("Paid"),
  /** A person has to look at the payment. Nothing is packed yet. */
  IN_REVIEW("Payment being looked into");

  private final String words;

  OrderState(String words) {
    this.words = words;
  }

  /** As buyers read it. */
  public String words() {
    return words;
  }

  /** Whether the buyer may start a payment for it. */
  public boolean payable() {
    return this == AWAITING_PAYMENT;
  }
}
