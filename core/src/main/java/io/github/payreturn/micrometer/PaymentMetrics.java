package io.github.payreturn.micrometer;

import io.github.payreturn.operations.Alarm;
import io.github.payreturn.operations.Backlog;
import io.github.payreturn.operations.OperationsListener;
import io.github.payreturn.operations.PaymentState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Everything that an {@link OperationsListener} hears, as Micrometer's meters. No tag has more
 * values than there are merchants, states, operations or HTTP statuses; none is an id of a payment.
 *
 * <p>Name it as {@code operationsListener}, or hand it to the builder. Safe for any number of
 * threads.
 */
public final class PaymentMetrics implements OperationsListener, MeterBinder {

  private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();
  private volatile Backlog backlog = new Backlog(Instant.EPOCH, List.of());

  /** Into Micrometer's global registry. */
  public PaymentMetrics() {
    bindTo(Metrics.globalRegistry);
  }

  /** Into this registry. */
  public PaymentMetrics(MeterRegistry registry) {
    bindTo(registry);
  }

  /** Into one more registry. */
  @Override
  public void bindTo(MeterRegistry registry) {
    if (registries.contains(registry)) {
      return;
    }
    registries.add(registry);
    for (PaymentState state : PaymentState.values()) {
      Gauge.builder("amazonpay.unsettled", () -> backlog.count(state))
          .description("Payments that are not settled")
          .tag("state", state.name())
          .register(registry);
      Gauge.builder("amazonpay.unsettled.age", () -> seconds(backlog, state))
          .description("How long the oldest of them has been waiting")
          .baseUnit("seconds")
          .tag("state", state.name())
          .register(registry);
    }
  }

  @Override
  public void called(String merchant, String operation, int status, Duration time) {
    for (MeterRegistry registry : registries) {
      registry
          .timer(
              "amazonpay.calls",
              "merchant",
              merchant,
              "operation",
              operation,
              "status",
              Integer.toString(status))
          .record(time);
    }
  }

  @Override
  public void reached(String merchant, PaymentState state, Duration age) {
    for (MeterRegistry registry : registries) {
      registry.timer("amazonpay.payments", "merchant", merchant, "state", state.name()).record(age);
    }
  }

  @Override
  public void told(boolean taken, Duration time) {
    for (MeterRegistry registry : registries) {
      registry.timer("amazonpay.deliveries", "taken", Boolean.toString(taken)).record(time);
    }
  }

  @Override
  public void counted(Backlog now) {
    backlog = now;
  }

  @Override
  public void alarm(Alarm alarm) {
    for (MeterRegistry registry : registries) {
      registry.counter("amazonpay.alarms", "kind", alarm.kind().name()).increment();
    }
  }

  private static double seconds(Backlog counted, PaymentState state) {
    return counted.age(state).map(Duration::toSeconds).orElse(0L);
  }
}
