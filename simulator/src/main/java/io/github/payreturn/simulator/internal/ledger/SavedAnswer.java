package io.github.payreturn.simulator.internal.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.message.Answer;

/** What an idempotency key was first used for, and what was answered. */
public record SavedAnswer(String path, ObjectNode body, Answer answer) {

  /** Whether a later request is the same one. */
  public boolean isOf(String otherPath, ObjectNode otherBody) {
    return path.equals(otherPath) && body.equals(otherBody);
  }
}
