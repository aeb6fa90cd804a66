package io.github.payreturn.simulator.internal.ledger;

import java.util.Locale;
import java.util.Optional;

/** Whose objects these are: one merchant, known by its public key id, in one environment. */
public record Account(String publicKeyId, Environment environment) {

  /** The account of a key whose prefix names its environment, as all newer keys do. */
  public static Optional<Account> byPrefix(String publicKeyId) {
    String upper = publicKeyId.toUpperCase(Locale.ROOT);
    if (upper.startsWith("SANDBOX")) {
      return Optional.of(new Account(publicKeyId, Environment.SANDBOX));
    }
    return upper.startsWith("LIVE")
        ? Optional.of(new Account(publicKeyId, Environment.LIVE))
        : Optional.empty();
  }
}
