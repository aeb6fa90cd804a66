package io.github.payreturn.simulator.internal.ledger;

import java.util.Set;

/** A buyer who signed in, and what of them the merchant may know. */
public record SignedIn(Buyer buyer, Set<String> scopes) {
  /** What is told when the button asks for nothing in particular. */
  public static final Set<String> DEFAULT_SCOPES = Set.of("name", "email");

  public SignedIn {
    scopes = Set.copyOf(scopes);
  }
}
