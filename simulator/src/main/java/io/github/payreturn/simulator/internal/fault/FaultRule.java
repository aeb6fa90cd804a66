package io.github.payreturn.simulator.internal.fault;

import io.github.payreturn.simulator.Operation;
import java.util.Optional;

/**
 * For which calls a mishap is meant.
 *
 * @param operation any if empty
 * @param id any resource if empty
 * @param times how many more calls; {@link #ALWAYS} never runs out
 */
public record FaultRule(
    Optional<Operation> operation, Optional<String> id, int times, Mishap mishap) {
  public static final int ALWAYS = Integer.MAX_VALUE;

  boolean isFor(Operation called, String calledId) {
    return operation.map(called::equals).orElse(true) && id.map(calledId::equals).orElse(true);
  }

  FaultRule once() {
    return times == ALWAYS ? this : new FaultRule(operation, id, times - 1, mishap);
  }
}
