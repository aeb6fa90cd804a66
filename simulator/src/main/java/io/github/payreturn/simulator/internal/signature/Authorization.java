package io.github.payreturn.simulator.internal.signature;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of {@code ALGORITHM PublicKeyId=..., SignedHeaders=a;b;c, Signature=...}. */
record Authorization(
    Algorithm algorithm, String publicKeyId, List<String> signedHeaders, String signature) {

  /** The parsed header, or nothing when a part is missing or the algorithm is unknown. */
  static Optional<Authorization> parse(String header) {
    int space = header.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    Map<String, String> parts = parts(header.substring(space + 1));
    return Algorithm.of(header.substring(0, space))
        .filter(
            algorithm ->
                parts.keySet().containsAll(List.of("PublicKeyId", "SignedHeaders", "Signature")))
        .map(
            algorithm ->
                new Authorization(
                    algorithm,
                    parts.getOrDefault("PublicKeyId", ""),
                    List.of(parts.getOrDefault("SignedHeaders", "").split(";", -1)),
                    parts.getOrDefault("Signature", "")));
  }

  private static Map<String, String> parts(String text) {
    Map<String, String> parts = new HashMap<>();
    Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .map(part -> part.split("=", 2)) // at the first one: Base64 ends with more of them
        .filter(pair -> pair.length == 2)
        .forEach(pair -> parts.put(pair[0], pair[1]));
    return parts;
  }
}
