package io.github.payreturn.simulator;

/** The states of a Refund. */
public enum RefundState {
  /** Under way: every refund starts like this. */
  REFUND_INITIATED("RefundInitiated"),
  /** The buyer has the money back. */
  REFUNDED("Refunded"),
  /** Refused. */
  DECLINED("Declined");

  private final String code;

  RefundState(String code) {
    this.code = code;
  }

  /** The word in Amazon's JSON. */
  public String code() {
    return code;
  }
}
