package io.github.payreturn.simulator.internal.signature;

import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;

/** The public keys that merchants registered, by public key id. */
public record KeyRing(Map<String, PublicKey> keys) {

  public KeyRing {
    keys = Map.copyOf(keys);
  }

  Optional<PublicKey> find(String publicKeyId) {
    return Optional.ofNullable(keys.get(publicKeyId));
  }
}
