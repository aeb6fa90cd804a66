package io.github.payreturn.sampleshop.order;

/** How far an order is, as the shop knows it. */
public enum OrderState {
  /** Placed, and no payment is known of. Also what it is again after a payment failed. */
  AWAITING_PAYMENT,
  /** Amazon accepted the payment and has not decided. Nothing is packed yet. */
  PAYMENT_PENDING,
  /** Charged: can be packed. Final, like the next two. */
  PAID,
  /** The money is reserved: can be packed, and is charged then. */
  RESERVED,
  /** The buyer agreed to be charged later: can be blended. */
  AGREED,
  /** A person has to look at the payment. Nothing is packed yet. */
  IN_REVIEW;

  /** What an order has become that was paid up to here. */
  static OrderState after(Payment payment) {
    return switch (payment.level()) {
      case AUTHORIZED -> RESERVED;
      case PERMISSION_ONLY -> AGREED;
      case CAPTURED, PAID_BY_OTHER_MEANS, WALLET_SAVED -> PAID;
    };
  }

  /** Whether the buyer may start a payment for it. */
  public boolean payable() {
    return this == AWAITING_PAYMENT;
  }

  /** Whether it will change without anybody's doing. */
  public boolean undecided() {
    return this == PAYMENT_PENDING;
  }
}
