package io.github.payreturn.flow;

import io.github.payreturn.PaymentListener;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.Threads;
import io.github.payreturn.internal.amazon.AmazonPay;
import io.github.payreturn.internal.amazon.Classification;
import io.github.payreturn.internal.amazon.Merchants;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads each new charge once, behind the buyer's back, and tells the shop if it is not what the
 * declared intent says. The answer to Complete does not tell; only the charge does.
 */
final class LevelCheck implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final int MOST_WAITING = 1000;
  private static final int IDLE_SECONDS = 30;

  private final Merchants merchants;
  private final PaymentListener listener;
  private final ThreadPoolExecutor thread;

  LevelCheck(Merchants merchants, PaymentListener listener) {
    this.merchants = merchants;
    this.listener = listener;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Threads.named("amazon-pay-level-check"));
    this.thread.allowCoreThreadTimeOut(true);
  }

  /** Checks a payment that the shop was told of, soon. */
  void soon(Succeeded payment, String merchant) {
    if (payment.chargeId().isEmpty()) {
      return;
    }
    try {
      thread.execute(() -> check(payment, merchants.of(merchant)));
    } catch (RejectedExecutionException tooMany) {
      LOG.warn("Order {}: its charge is not checked, too many are waiting", payment.orderId());
    }
  }

  @Override
  public void close() {
    thread.getQueue().clear();
    Threads.end(thread);
  }

  private void check(Succeeded payment, AmazonPay amazon) {
    String chargeId = payment.chargeId().orElseThrow();
    Optional<String> state = Classification.stateOf(amazon.getCharge(chargeId));
    if (state.isEmpty()) {
      LOG.warn("Order {}: its charge could not be checked", payment.orderId());
    } else if (!statesOf(payment.level()).contains(state.get())) {
      LOG.warn(
          "Order {}: the shop declared {}, and the charge {} is {}. Does the session have another payment intent?",
          payment.orderId(),
          payment.level(),
          chargeId,
          state.get());
      tell(payment, state.get());
    }
  }

  private void tell(Succeeded payment, String state) {
    try {
      listener.levelDiffers(payment, state);
    } catch (Exception | LinkageError refused) {
      LOG.warn("Order {}: the listener threw when told of its charge", payment.orderId(), refused);
    }
  }

  private static Set<String> statesOf(Succeeded.Level level) {
    return level == Succeeded.Level.AUTHORIZED
        ? Set.of("Authorized")
        : Set.of("Captured", "CaptureInitiated");
  }
}
