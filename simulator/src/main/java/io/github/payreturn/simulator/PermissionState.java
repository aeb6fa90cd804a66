package io.github.payreturn.simulator;

/** The states of a Charge Permission. */
public enum PermissionState {
  /** Charges can be created. */
  CHARGEABLE("Chargeable"),
  /** Not at the moment: the reason codes say why. */
  NON_CHARGEABLE("NonChargeable"),
  /** Never again. */
  CLOSED("Closed");

  private final String code;

  PermissionState(String code) {
    this.code = code;
  }

  /** The word in Amazon's JSON. */
  public String code() {
    return code;
  }
}
