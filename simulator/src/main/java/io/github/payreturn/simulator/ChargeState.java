package io.github.payreturn.simulator;

/** The states of a Charge. */
public enum ChargeState {
  /** The authorization is still running: not paid yet. */
  AUTHORIZATION_INITIATED("AuthorizationInitiated"),
  /** Reserved; to be captured or canceled within 30 days. */
  AUTHORIZED("Authorized"),
  /** A late capture is running. */
  CAPTURE_INITIATED("CaptureInitiated"),
  /** The money has moved. */
  CAPTURED("Captured"),
  /** Given up: by the merchant, the buyer, Amazon, or because nobody captured it. */
  CANCELED("Canceled"),
  /** Refused. */
  DECLINED("Declined");

  private final String code;

  ChargeState(String code) {
    this.code = code;
  }

  /** The word in Amazon's JSON. */
  public String code() {
    return code;
  }
}
