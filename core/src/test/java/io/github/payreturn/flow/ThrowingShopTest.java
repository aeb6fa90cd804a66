package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Pending;
import io.github.payreturn.Recheck;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.operations.Backlog;
import io.github.payreturn.operations.OperationsListener;
import io.github.payreturn.settings.Settings;
import io.github.payreturn.simulator.Fault;
import io.github.payreturn.simulator.Operation;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Errors too, and checked exceptions that nobody declared: not every shop is written in Java. */
@DisplayName("A shop whose code throws what nobody expects")
class ThrowingShopTest extends ReturnsFixture {

  @Test
  @DisplayName("S43 has its buyers reload when its look-up runs out of stack")
  void lookUp() {
    String session = session().create();
    shop.expects(
        session,
        () -> {
          throw new StackOverflowError();
        });

    assertThat(shop.comesBack(session)).isInstanceOf(ReturnResult.CannotCheckNow.class);
    assertThat(shop.amazon.count()).isZero();
  }

  @Test
  @DisplayName("P3 is told again when its listener failed by an error, in recovery, too")
  void listener() throws Exception {
    String session = ready();
    try (CheckoutReturns node =
        node().paymentListener(new ErringListener(2)).orderLookup(shop).build()) {
      ReturnResult.Shown shown = (ReturnResult.Shown) arrive(node, session);
      assertThat(((Pending) shown.outcome()).reason())
          .isEqualTo(Pending.Reason.ORDER_BEING_UPDATED);

      for (int round = 1; round <= 2; round++) {
        int attempts = round;
        later(Duration.ofMinutes(2));
        node.runOnce();
        await().until(() -> shop.row(session).telling().attempts() > attempts);
      }
    }
    assertThat(shop.row(session).telling().complete()).isTrue();
  }

  @Test
  @DisplayName("S33 has its payment sent all the same when its recheck fails by an error")
  void recheck() throws Exception {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).meets(Fault.tooManyRequests(Duration.ofSeconds(10)));
    shop.outcome(session);
    assertThat(shop.row(session).state()).isEqualTo(State.QUEUED);
    try (CheckoutReturns node =
        node().paymentListener(shop).orderLookup(new ErringLookup()).build()) {
      later(Duration.ofSeconds(11));
      node.runOnce();

      await().until(() -> shop.row(session).state() == State.SUCCEEDED);
    }
  }

  @Test
  @DisplayName("P3 has its payments followed, whatever the OperationsListener throws")
  void monitoring() {
    ErringMonitoring monitoring = new ErringMonitoring();
    try (CheckoutReturns node =
        node("recovery", "true")
            .paymentListener(shop)
            .orderLookup(shop)
            .operationsListener(monitoring)
            .build()) {
      await().until(() -> monitoring.counted.get() > 0);
      String session = ready();
      shop.amazon.next(Operation.COMPLETE).dropAnswer();
      arrive(node, session);
      later(Duration.ofSeconds(3));

      await().until(() -> shop.row(session).state() == State.SUCCEEDED);
    }
  }

  private CheckoutReturnsBuilder node(String... setting) {
    Map<String, String> settings = new HashMap<>(shop.settings());
    if (setting.length == 2) {
      settings.put(setting[0], setting[1]);
    }
    return CheckoutReturns.builder(Settings.of(settings))
        .dataSource(shop.database)
        .clock(shop.amazon.clock());
  }

  private static ReturnResult arrive(CheckoutReturns node, String session) {
    return node.arrive(
        ReturnKind.COMPLETE, Request.with(CheckoutReturns.SESSION_PARAMETER, session));
  }

  /** Errs as often as it is told to. */
  private static final class ErringListener implements PaymentListener {
    private final AtomicInteger left;

    ErringListener(int times) {
      left = new AtomicInteger(times);
    }

    @Override
    public void succeeded(Succeeded payment, Delivery delivery) {
      if (left.getAndDecrement() > 0) {
        throw new AssertionError("not implemented");
      }
    }
  }

  private static final class ErringLookup implements OrderLookup {

    @Override
    public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
      return Optional.empty();
    }

    @Override
    public Recheck recheck(String orderId, String memo) {
      throw new AssertionError("not implemented");
    }
  }

  private static final class ErringMonitoring implements OperationsListener {
    final AtomicInteger counted = new AtomicInteger();

    @Override
    public void called(String merchant, String operation, int status, Duration time) {
      sneak(new IOException("the monitoring cannot be reached"));
    }

    @Override
    public void counted(Backlog backlog) {
      counted.incrementAndGet();
      throw new AssertionError("not implemented");
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneak(Throwable undeclared) throws E {
      throw (E) undeclared;
    }
  }
}
