package io.github.payreturn.simulator.internal.signature;

import io.github.payreturn.simulator.internal.message.Problem;

/** Who sent a request, or why nobody believes it. */
public sealed interface Caller {
  record Known(String publicKeyId) implements Caller {}

  record Refused(Problem problem) implements Caller {}
}
