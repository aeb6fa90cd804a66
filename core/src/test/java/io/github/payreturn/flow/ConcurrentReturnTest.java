package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Pending;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName("Buyers who come back at once")
class ConcurrentReturnTest extends ReturnsFixture {

  private final ExecutorService buyers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    buyers.shutdownNow();
  }

  @RepeatedTest(10)
  @DisplayName("S14 with one session make one call and see the same in the end")
  void oneCallForOneSession() throws Exception {
    String session = ready();

    List<Outcome> seen = atOnce(8, () -> shop.outcome(session));

    assertThat(seen).hasAtLeastOneElementOfType(Succeeded.class);
    assertThat(seen)
        .allMatch(outcome -> outcome instanceof Succeeded || outcome instanceof Pending);
    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.count()).isEqualTo(1);
    assertThat(shop.told).as("S24b told exactly once").hasSize(1);
  }

  @RepeatedTest(5)
  @DisplayName("S25 with two sessions of one order make one call and see one payment")
  void oneCallForOneOrder() throws Exception {
    List<String> sessions = List.of(ready(), ready(), ready());

    AtomicInteger next = new AtomicInteger();

    atOnce(9, () -> shop.outcome(sessions.get(next.getAndIncrement() % sessions.size())));

    assertThat(sessions.stream().map(shop::outcome).distinct())
        .singleElement()
        .isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(shop.amazon.charges()).hasSize(1);
    assertThat(shop.told).hasSize(1);
  }

  @RepeatedTest(5)
  @DisplayName(
      "S25 on two nodes with two sessions of one order: one pays once the other has failed")
  void theOtherPaysOnceOneHasFailed() throws Exception {
    List<String> sessions = List.of(pending(), pending());
    try (CheckoutReturns node = shop.anotherNode()) {
      List<Callable<ReturnResult>> visits =
          List.of(
              () -> comesBack(shop.returns, sessions.get(0)),
              () -> comesBack(node, sessions.get(1)));
      for (Future<ReturnResult> done : buyers.invokeAll(visits)) {
        assertThat(done.get()).isInstanceOf(ReturnResult.Shown.class);
      }
      String holder = in(State.PENDING, sessions);
      String other = in(State.SUPERSEDED, sessions);

      String charge = shop.row(holder).evidence().ids().flatMap(Ids::chargeId).orElseThrow();
      shop.amazon.changeCharge(charge, ChargeState.DECLINED);
      recoverAfter(Duration.ofMinutes(1), holder);

      assertThat(shop.outcome(holder)).isInstanceOf(Failed.class);
      assertThat(shop.outcome(other)).isInstanceOf(Pending.class);
      assertThat(in(State.FAILED, sessions)).isEqualTo(holder);
      assertThat(in(State.PENDING, sessions)).isEqualTo(other);
    }
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(2);
  }

  private String pending() {
    return expecting(
        ORDER.withIntent(PaymentIntent.AUTHORIZE).allowingPending(),
        session()
            .paymentIntent(io.github.payreturn.simulator.PaymentIntent.AUTHORIZE)
            .canHandlePendingAuthorization(true)
            .pends());
  }

  private static ReturnResult comesBack(CheckoutReturns node, String session) {
    return node.arrive(
        ReturnKind.COMPLETE, Request.with(CheckoutReturns.SESSION_PARAMETER, session));
  }

  private String in(State state, List<String> sessions) {
    List<String> found =
        sessions.stream().filter(session -> shop.row(session).state() == state).toList();
    assertThat(found).as("sessions that are %s", state).hasSize(1);
    return found.get(0);
  }

  @Test
  @DisplayName("S17 share the result with whoever came second while it was being fetched")
  void duplicateGetsTheResult() throws Exception {
    String session = ready();
    Hold hold = shop.amazon.next(Operation.COMPLETE).hang();
    Future<Outcome> first = buyers.submit(() -> shop.outcome(session));
    hold.awaitArrival();
    Future<Outcome> second = buyers.submit(() -> shop.outcome(session));
    hold.release();

    assertThat(first.get()).isInstanceOf(Succeeded.class);
    assertThat(second.get()).isInstanceOf(Succeeded.class);
    assertThat(shop.told).hasSize(1);
  }

  private <T> List<T> atOnce(int threads, Callable<T> action) throws Exception {
    List<Callable<T>> actions = IntStream.range(0, threads).mapToObj(n -> action).toList();
    List<T> results = new ArrayList<>();
    for (Future<T> done : buyers.invokeAll(actions)) {
      results.add(done.get());
    }
    return results;
  }
}
