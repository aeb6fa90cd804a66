package io.github.payreturn.settings;

/** Which of Amazon's environments an old public key id is for. */
public enum Environment {
  /** Play money. */
  SANDBOX,
  /** Real money. */
  LIVE
}
