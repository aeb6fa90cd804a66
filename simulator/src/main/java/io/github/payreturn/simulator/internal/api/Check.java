package io.github.payreturn.simulator.internal.api;

import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** One thing that can be wrong with a request. */
interface Check {
  Optional<Problem> problem();

  /** Checks in order: the first problem is the answer. */
  static Optional<Problem> first(Check... checks) {
    return Arrays.stream(checks).map(Check::problem).flatMap(Optional::stream).findFirst();
  }

  static Optional<Problem> problemIf(boolean wrong, Supplier<Problem> problem) {
    return wrong ? Optional.of(problem.get()) : Optional.empty();
  }
}
