package io.github.payreturn.simulator;

/** What may be false about a notification. A receiver has to refuse each of these. */
public enum Forgery {
  /** Nothing: it is signed as its certificate says. */
  NONE,
  /** Signed with another key than that of the certificate it names. */
  WRONG_SIGNATURE,
  /** Rightly signed, but with another certificate, which lies elsewhere on this machine. */
  OTHER_CERTIFICATE,
  /** The message was changed after it had been signed. */
  CHANGED_MESSAGE
}
