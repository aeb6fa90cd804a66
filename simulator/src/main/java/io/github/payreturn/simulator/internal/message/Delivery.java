package io.github.payreturn.simulator.internal.message;

/** How an answer gets to the client. */
public enum Delivery {
  WHOLE,
  /** The connection ends without a byte. */
  DROPPED,
  /** The connection is reset in the middle of the body. */
  CUT,
  /** One byte at a time. */
  DRIPPED
}
