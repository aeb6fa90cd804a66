package io.github.payreturn.flow;

import io.github.payreturn.internal.amazon.CallWatch;
import io.github.payreturn.internal.amazon.Trouble;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.operations.Alarm;
import io.github.payreturn.operations.Backlog;
import io.github.payreturn.operations.OperationsListener;
import io.github.payreturn.operations.PaymentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes on to the shop's monitoring what happens here. Whatever that throws, payments go on. */
final class Watch implements CallWatch {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  private final List<OperationsListener> listeners;
  private final AtomicBoolean complained = new AtomicBoolean();

  Watch(List<OperationsListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void called(String merchant, String operation, int status, Duration time) {
    each(listener -> listener.called(merchant, operation, status, time));
  }

  /** The alarm follows when it is known how many payments wait for it. */
  @Override
  public void paused(String merchant, Trouble trouble, String inWords) {
    LOG.error(
        "Merchant {} is paused, its buyers see pending. {} One call in {} is tried.",
        merchant,
        inWords,
        trouble == Trouble.REFUSED ? "a minute" : "ten seconds");
  }

  @Override
  public void resumed(String merchant) {
    LOG.info("Merchant {} goes on: Amazon answers its calls again", merchant);
  }

  void reached(Entry row, Instant now) {
    PaymentState state = PaymentState.valueOf(row.state().name());
    Duration age = Duration.between(row.claim().claimedAt(), now);
    each(listener -> listener.reached(row.claim().merchant(), state, age));
  }

  void told(boolean taken, Duration time) {
    each(listener -> listener.told(taken, time));
  }

  void counted(Backlog backlog) {
    each(listener -> listener.counted(backlog));
  }

  void alarm(Alarm alarm) {
    LOG.error(
        "Alarm {}: {} Payments that wait for it: {}{}",
        alarm.kind(),
        alarm.inWords(),
        alarm.payments(),
        alarm.oldest().map(age -> ", the oldest for %d min".formatted(age.toMinutes())).orElse(""));
    each(listener -> listener.alarm(alarm));
  }

  private void each(Consumer<OperationsListener> what) {
    for (OperationsListener listener : listeners) {
      try {
        what.accept(listener);
      } catch (Throwable thrown) {
        if (complained.compareAndSet(false, true)) {
          LOG.warn("The OperationsListener threw, which changes nothing here; said once", thrown);
        }
      }
    }
  }
}
