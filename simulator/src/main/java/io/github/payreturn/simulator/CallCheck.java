package io.github.payreturn.simulator;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * How often something should have been called. Immutable; nothing is checked before the last step,
 * which throws an {@link AssertionError} that lists the calls there were.
 *
 * <pre>{@code
 * simulator.verify(Operation.COMPLETE).about(sessionId).once();
 * simulator.verify(Operation.CREATE_CHARGE).never();
 * }</pre>
 *
 * <p>It looks at the latest 10,000 calls.
 */
public final class CallCheck {
  private final List<Call> calls;
  private final String wanted;

  CallCheck(List<Call> calls, String wanted) {
    this.calls = calls;
    this.wanted = wanted;
  }

  /** Only calls with this id in the path. */
  public CallCheck about(String resourceId) {
    return only("about " + resourceId, call -> call.id().equals(resourceId));
  }

  /** Only calls that were answered with this status. */
  public CallCheck answered(int status) {
    return only("answered " + status, call -> call.status().equals(OptionalInt.of(status)));
  }

  /** Only calls of this merchant. */
  public CallCheck by(String publicKeyId) {
    return only(
        "by " + publicKeyId, call -> call.publicKeyId().filter(publicKeyId::equals).isPresent());
  }

  private CallCheck only(String what, Predicate<Call> fits) {
    return new CallCheck(calls.stream().filter(fits).toList(), wanted + " " + what);
  }

  /** There was exactly one. */
  public void once() {
    times(1);
  }

  /** There was none. */
  public void never() {
    times(0);
  }

  /** There were exactly so many. */
  public void times(int expected) {
    if (calls.size() != expected) {
      throw new AssertionError(
          "expected " + expected + " × " + wanted + ", but there were " + calls.size() + list());
    }
  }

  private String list() {
    return calls.stream().map(CallCheck::line).collect(joining());
  }

  private static String line(Call call) {
    String status = call.status().isPresent() ? "" + call.status().getAsInt() : "no answer";
    String fault = call.fault().isEmpty() ? "" : " (" + call.fault() + ")";
    return "\n  "
        + call.number()
        + ". "
        + call.method()
        + " "
        + call.path()
        + ": "
        + status
        + fault;
  }
}
