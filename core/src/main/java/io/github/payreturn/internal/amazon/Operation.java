package io.github.payreturn.internal.amazon;

/** The two calls that end a checkout. One replaces the other: a session never sees both. */
public enum Operation {
  /** {@code POST /checkoutSessions/{id}/complete}: redirect flows. */
  COMPLETE,
  /** {@code POST /checkoutSessions/{id}/finalize}: the page's JavaScript, and mobile apps. */
  FINALIZE
}
