package io.github.payreturn.simulator;

/** The states of a Checkout Session. */
public enum SessionState {
  /** From creation on; buyer and address can be read. */
  OPEN("Open"),
  /** Completed or finalized; the ids can be read. */
  COMPLETED("Completed"),
  /**
   * Canceled by the buyer, declined, expired, or canceled by Amazon: the reason code says which.
   */
  CANCELED("Canceled");

  private final String code;

  SessionState(String code) {
    this.code = code;
  }

  /** The word in Amazon's JSON. */
  public String code() {
    return code;
  }
}
