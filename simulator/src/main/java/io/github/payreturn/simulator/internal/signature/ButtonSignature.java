package io.github.payreturn.simulator.internal.signature;

import io.github.payreturn.simulator.internal.message.Digests;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;

/**
 * What a shop signs for its Amazon Pay button: the payload, exactly as it stands in the page. It
 * has no date and so never expires.
 *
 * @param algorithm its name; the older one if the button names none
 */
public record ButtonSignature(
    String publicKeyId, String algorithm, String payload, String signature) {

  /** What is wrong, if the holder of the key did not sign this payload. */
  public Optional<Problem> check(KeyRing keys) {
    if (publicKeyId.isEmpty()) {
      return Optional.of(Problem.missingParameter("publicKeyId"));
    }
    if (keys.find(publicKeyId).isEmpty()) {
      return Optional.of(Problem.invalidParameter("publicKeyId"));
    }
    Optional<Algorithm> known =
        Algorithm.of(algorithm.isEmpty() ? Algorithm.PSS.code() : algorithm);
    if (known.isEmpty()) {
      return Optional.of(Problem.invalidParameter("algorithm"));
    }
    String text = known.get().stringToSign(Digests.sha256Hex(payload));
    return keys.find(publicKeyId)
        .filter(key -> !known.get().verifies(key, text, signature))
        .map(
            key ->
                Problem.invalidRequestSignature(
                    "Unable to verify signature, signing String ["
                        + text
                        + "], payload ["
                        + payload
                        + "]"));
  }
}
