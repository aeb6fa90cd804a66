package io.github.payreturn.simulator.internal.ledger;

/** Amazon Pay has two of them behind one host; neither sees the other's objects. */
public enum Environment {
  SANDBOX("Sandbox"),
  LIVE("Live");

  private final String code;

  Environment(String code) {
    this.code = code;
  }

  /** The word in {@code releaseEnvironment}. */
  public String code() {
    return code;
  }
}
