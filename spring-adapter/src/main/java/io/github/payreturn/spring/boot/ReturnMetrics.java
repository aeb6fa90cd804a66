package io.github.payreturn.spring.boot;

import io.github.payreturn.operations.Alarm;
import io.github.payreturn.operations.Backlog;
import io.github.payreturn.operations.OperationsListener;
import io.github.payreturn.operations.PaymentState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * What happens to payments, as meters of Micrometer. No order and no session is a tag: only what
 * there are few of.
 */
final class ReturnMetrics implements MeterBinder, OperationsListener {

  private static final String MERCHANT = "merchant";
  private static final String STATE = "state";

  private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();
  private volatile Backlog backlog = new Backlog(Instant.EPOCH, List.of());

  @Override
  public void bindTo(MeterRegistry registry) {
    for (PaymentState state : PaymentState.values()) {
      Gauge.builder("amazonpay.unsettled", this, self -> self.backlog.count(state))
          .description("Payments that are not settled")
          .tag(STATE, state.name())
          .register(registry);
      TimeGauge.builder("amazonpay.unsettled.age", this, TimeUnit.SECONDS, self -> self.age(state))
          .description("How long the oldest payment in a state has been waiting")
          .tag(STATE, state.name())
          .register(registry);
    }
    registries.add(registry);
  }

  @Override
  public void called(String merchant, String operation, int status, Duration time) {
    registries.forEach(
        registry ->
            registry
                .timer(
                    "amazonpay.calls",
                    MERCHANT,
                    merchant,
                    "operation",
                    operation,
                    "status",
                    String.valueOf(status))
                .record(time));
  }

  @Override
  public void reached(String merchant, PaymentState state, Duration age) {
    registries.forEach(
        registry ->
            registry
                .timer("amazonpay.payments", MERCHANT, merchant, STATE, state.name())
                .record(age));
  }

  @Override
  public void told(boolean taken, Duration time) {
    registries.forEach(
        registry ->
            registry.timer("amazonpay.deliveries", "taken", String.valueOf(taken)).record(time));
  }

  @Override
  public void counted(Backlog now) {
    backlog = now;
  }

  @Override
  public void alarm(Alarm alarm) {
    registries.forEach(
        registry -> registry.counter("amazonpay.alarms", "kind", alarm.kind().name()).increment());
  }

  private double age(PaymentState state) {
    return backlog.age(state).map(Duration::toSeconds).orElse(0L);
  }
}
