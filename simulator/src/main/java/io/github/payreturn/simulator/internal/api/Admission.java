package io.github.payreturn.simulator.internal.api;

import io.github.payreturn.simulator.internal.message.Answer;

/** Whether a request gets as far as an operation. */
sealed interface Admission {
  record Admitted(ApiCall call) implements Admission {}

  record Refused(Answer answer) implements Admission {}
}
