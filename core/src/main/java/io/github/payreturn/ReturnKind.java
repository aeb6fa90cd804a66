package io.github.payreturn;

/** What it means that somebody came to one of the shop's return endpoints. */
public enum ReturnKind {
  /** A buyer comes back from Amazon's pages: Complete Checkout Session. */
  COMPLETE,
  /** The shop's page or app says that the checkout is done: Finalize Checkout Session. */
  FINALIZE,
  /** A buyer comes back who saved Amazon Pay for later: Complete Checkout Session. */
  WALLET,
  /** A buyer comes back who canceled. */
  CANCEL
}
