package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.Delivery;
import io.github.payreturn.Outcome;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Pending;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.ChargeState;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A shop that takes its time to note that a payment is pending")
class SlowListenerTest extends ReturnsFixture {

  private final SlowListener listener = new SlowListener();
  private final ExecutorService buyers = Executors.newCachedThreadPool();

  @Override
  @BeforeEach
  void open(@TempDir Path directory) {
    shop =
        new Shop(
            directory,
            Shop.memory(directory),
            UnaryOperator.identity(),
            builder -> builder.paymentListener(listener));
  }

  @AfterEach
  void stop() {
    buyers.shutdownNow();
  }

  @Test
  @DisplayName("S24b hears of success afterwards, and not at the same time from another node")
  void oneAtATime() throws Exception {
    String session = pends();
    Future<Outcome> first = buyers.submit(() -> shop.outcome(session));
    listener.called.await();
    paid(session);
    try (CheckoutReturns other = shop.anotherNode()) {
      assertThat(outcome(other, session)).isInstanceOf(Pending.class);
      assertThat(shop.row(session).state()).isEqualTo(State.SUCCEEDED);
      assertThat(listener.began).containsExactly("pending");

      listener.mayEnd.countDown();
      assertThat(first.get()).isInstanceOf(Succeeded.class);
      assertThat(outcome(other, session)).isInstanceOf(Succeeded.class);
    }
    assertThat(listener.began).containsExactly("pending", "succeeded");
  }

  @Test
  @DisplayName("P3 hears of success, too, if it failed to note that it was pending")
  void afterAFailure() throws Exception {
    String session = pends();
    listener.refuses = true;
    Future<Outcome> first = buyers.submit(() -> shop.outcome(session));
    listener.called.await();
    paid(session);
    try (CheckoutReturns other = shop.anotherNode()) {
      outcome(other, session);
    }
    listener.mayEnd.countDown();
    first.get();

    recover();
    await().until(() -> shop.row(session).telling().complete());
    assertThat(listener.began).containsExactly("pending", "succeeded");
    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
  }

  private void recover() throws SQLException {
    later(Duration.ofSeconds(11));
    shop.returns.runOnce();
  }

  private void paid(String session) {
    String charge = shop.row(session).evidence().ids().orElseThrow().chargeId().orElseThrow();
    shop.amazon.changeCharge(charge, ChargeState.AUTHORIZED);
    later(Duration.ofSeconds(3));
  }

  private String pends() {
    return expecting(
        ORDER.withIntent(PaymentIntent.AUTHORIZE).allowingPending(),
        session()
            .paymentIntent(io.github.payreturn.simulator.PaymentIntent.AUTHORIZE)
            .canHandlePendingAuthorization(true)
            .pends());
  }

  private static Outcome outcome(CheckoutReturns node, String session) {
    Request request = Request.with(CheckoutReturns.SESSION_PARAMETER, session);
    return ((ReturnResult.Shown) node.arrive(ReturnKind.COMPLETE, request)).outcome();
  }

  private static final class SlowListener implements PaymentListener {

    final List<String> began = new CopyOnWriteArrayList<>();
    final CountDownLatch called = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);
    volatile boolean refuses;

    @Override
    public void pending(Pending payment, Delivery delivery) throws InterruptedException {
      began.add("pending");
      called.countDown();
      mayEnd.await();
      if (refuses) {
        throw new IllegalStateException("the shop's database is busy");
      }
    }

    @Override
    public void succeeded(Succeeded payment, Delivery delivery) {
      began.add("succeeded");
    }
  }
}
