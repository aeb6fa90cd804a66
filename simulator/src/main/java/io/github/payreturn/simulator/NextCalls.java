package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.fault.FaultRule;
import io.github.payreturn.simulator.internal.fault.Faults;
import java.time.Duration;
import java.util.Optional;

/**
 * Says what happens to the next calls: which ones, how many, and last what. Scripts are used up in
 * the order in which they were written. Immutable; nothing happens before the last step.
 *
 * <pre>{@code
 * simulator.next(Operation.COMPLETE).dropAnswer();
 * simulator.next(Operation.GET_CHARGE).about(chargeId).times(3).error(503, "ServiceUnavailable");
 * simulator.next(Operation.COMPLETE).always().meets(Fault.error(500, "ProcessingFailure").executed());
 * }</pre>
 */
public final class NextCalls {
  private final Faults faults;
  private final Optional<Operation> operation;
  private final Optional<String> id;
  private final int times;

  NextCalls(Faults faults, Optional<Operation> operation) {
    this(faults, operation, Optional.empty(), 1);
  }

  private NextCalls(Faults faults, Optional<Operation> operation, Optional<String> id, int times) {
    this.faults = faults;
    this.operation = operation;
    this.id = id;
    this.times = times;
  }

  /** Only calls with this id in the path: of a checkout session, charge or charge permission. */
  public NextCalls about(String resourceId) {
    return new NextCalls(faults, operation, Optional.of(resourceId), times);
  }

  /** This many calls; default is one. */
  public NextCalls times(int calls) {
    if (calls < 1) {
      throw new IllegalArgumentException("times must be at least 1, not " + calls);
    }
    return new NextCalls(faults, operation, id, calls);
  }

  /** All calls until the next {@link AmazonPaySimulator#reset()}. */
  public NextCalls always() {
    return times(FaultRule.ALWAYS);
  }

  /** Any fault; the methods below are short for the common ones. */
  public void meets(Fault fault) {
    faults.add(new FaultRule(operation, id, times, fault.mishap()));
  }

  /** {@link Fault#delay(Duration)}. */
  public void delay(Duration delay) {
    meets(Fault.delay(delay));
  }

  /** {@link Fault#drop()}. */
  public void drop() {
    meets(Fault.drop());
  }

  /** {@link Fault#dropAnswer()}. */
  public void dropAnswer() {
    meets(Fault.dropAnswer());
  }

  /** They wait, not yet executed, until the hold is released. */
  public Hold hang() {
    Hold hold = new Hold();
    meets(Fault.hang(hold));
    return hold;
  }

  /** Executed at once, but the answer waits until the hold is released. */
  public Hold hangAnswer() {
    Hold hold = new Hold();
    meets(Fault.hang(hold).executed());
    return hold;
  }

  /** {@link Fault#error(int, String)}. */
  public void error(int status, String reasonCode) {
    meets(Fault.error(status, reasonCode));
  }

  /** {@link Fault#answer(int, String)}. */
  public void answer(int status, String json) {
    meets(Fault.answer(status, json));
  }

  /** {@link Fault#answer(int, String, String)}. */
  public void answer(int status, String contentType, String body) {
    meets(Fault.answer(status, contentType, body));
  }
}
