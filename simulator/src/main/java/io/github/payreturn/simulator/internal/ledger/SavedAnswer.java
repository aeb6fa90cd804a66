package io.github.payreturn.simulator.internal.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Digests;
import io.github.payreturn.simulator.internal.message.Json;

/**
 * What an idempotency key was first used for, and what was answered.
 *
 * @param fingerprint of path and body, as bodies may be large
 */
public record SavedAnswer(String fingerprint, Answer answer) {

  public static SavedAnswer of(String path, ObjectNode body, Answer answer) {
    return new SavedAnswer(fingerprint(path, body), answer);
  }

  /** Whether a later request is the same one, in whatever order its fields stand. */
  public boolean isOf(String path, ObjectNode body) {
    return fingerprint.equals(fingerprint(path, body));
  }

  private static String fingerprint(String path, ObjectNode body) {
    return Digests.sha256Hex(path + "\n" + Json.sorted(body));
  }
}
