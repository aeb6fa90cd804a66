package io.github.payreturn.simulator.internal.calls;

import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.internal.message.ApiRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The latest calls, and exact counters of all of them. */
public final class CallLog {
  private static final int CAPACITY = 10_000;

  private final Clock clock;
  private final Map<Long, Call> latest = new LinkedHashMap<>();
  private final Map<Operation, Long> counts = new EnumMap<>(Operation.class);
  private long lastNumber;
  private long total;

  public CallLog(Clock clock) {
    this.clock = clock;
  }

  /** Remembers a call that has just arrived, and returns its number. */
  public synchronized long arrived(
      ApiRequest request, Target target, String requestId, String fault) {
    total++;
    lastNumber++;
    target.operation().ifPresent(operation -> counts.merge(operation, 1L, Long::sum));
    latest.put(lastNumber, call(lastNumber, request, target, requestId, fault));
    if (latest.size() > CAPACITY) {
      latest.remove(latest.keySet().iterator().next());
    }
    return lastNumber;
  }

  private Call call(
      long number, ApiRequest request, Target target, String requestId, String fault) {
    return new Call(
        number,
        clock.instant(),
        request.method(),
        request.path(),
        target.operation(),
        target.id(),
        target.publicKeyId(),
        request.headers().first("x-amz-pay-idempotency-key"),
        RecordedBody.of(request.body()),
        requestId,
        OptionalInt.empty(),
        Optional.empty(),
        fault);
  }

  /** Remembers how a call was answered, unless the call is forgotten by now. */
  public synchronized void answered(long number, OptionalInt status, Duration duration) {
    latest.computeIfPresent(number, (key, call) -> answered(call, status, duration));
  }

  private static Call answered(Call call, OptionalInt status, Duration duration) {
    return new Call(
        call.number(),
        call.at(),
        call.method(),
        call.path(),
        call.operation(),
        call.id(),
        call.publicKeyId(),
        call.idempotencyKey(),
        call.body(),
        call.requestId(),
        status,
        Optional.of(duration),
        call.fault());
  }

  /** Oldest first. */
  public synchronized List<Call> latest() {
    return List.copyOf(latest.values());
  }

  public synchronized long count(Operation operation) {
    return counts.getOrDefault(operation, 0L);
  }

  public synchronized long total() {
    return total;
  }

  /** Forgets the calls, but numbers go on: one that is still under way must not meet another's. */
  public synchronized void clear() {
    latest.clear();
    counts.clear();
    total = 0;
  }
}
