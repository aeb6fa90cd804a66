package io.github.payreturn.internal.amazon;

import io.github.payreturn.Region;
import java.net.URI;
import java.security.PrivateKey;
import java.util.Optional;

/**
 * The account that is charged for, and how to reach Amazon for it.
 *
 * @param name our own name for it, in the journal and in logs
 * @param region NA, EU or JP
 * @param sandbox decides the path only for keys whose id does not say SANDBOX or LIVE itself
 * @param publicKeyId Amazon's id of the public key
 * @param privateKey signs; never leaves this package
 * @param serviceUrl another place than Amazon's own host, for tests
 */
public record Merchant(
    String name,
    Region region,
    boolean sandbox,
    String publicKeyId,
    PrivateKey privateKey,
    Optional<URI> serviceUrl) {

  /** Nothing about the key, whatever prints a merchant. */
  @Override
  public String toString() {
    return name + " (" + region + (sandbox ? ", sandbox)" : ", live)");
  }
}
