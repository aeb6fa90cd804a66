package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When no buyer asks any more, recovery")
class RecoveryTest extends ReturnsFixture {

  private static final Duration DAY = Duration.ofHours(24);

  @Test
  @DisplayName("S26 finds out what became of a call whose answer was lost, and tells the shop")
  void lostAnswer() throws SQLException {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    shop.outcome(session);

    recoverAfter(Duration.ofSeconds(3), session);

    assertThat(shop.row(session).state()).isEqualTo(State.SUCCEEDED);
    assertThat(shop.told).singleElement().asString().startsWith("succeeded 42");
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(shop.rechecked).as("nothing was sent, so nobody was asked").isEmpty();
  }

  @Test
  @DisplayName("P8 goes on as long as there is something due, not four payments a second")
  void anOutage() throws SQLException {
    List<String> lost = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      String session = expecting(ExpectedOrder.of("lost-" + n, PRICE), session());
      shop.amazon.next(Operation.COMPLETE).about(session).dropAnswer();
      shop.outcome(session);
      lost.add(session);
      // Five in a row that are not answered would pause the merchant.
      shop.outcome(expecting(ExpectedOrder.of("paid-" + n, PRICE), session()));
    }
    later(Duration.ofMinutes(1));

    assertThat(shop.returns.runOnce()).isPositive();

    await().until(() -> lost.stream().allMatch(this::isPaid));
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(2L * lost.size());
  }

  private boolean isPaid(String session) {
    return shop.row(session).state() == State.SUCCEEDED;
  }

  @Test
  @DisplayName("S05 follows a pending charge until it is authorized, and tells the shop once")
  void pendingCharge() throws SQLException {
    String session =
        expecting(
            ORDER.withIntent(PaymentIntent.AUTHORIZE).allowingPending(),
            session()
                .paymentIntent(io.github.payreturn.simulator.PaymentIntent.AUTHORIZE)
                .canHandlePendingAuthorization(true)
                .pends());
    Pending pending = (Pending) shop.outcome(session);
    recoverAfter(Duration.ofSeconds(11), session);
    assertThat(shop.row(session).state()).isEqualTo(State.PENDING);

    shop.amazon.changeCharge(pending.chargeId().orElseThrow(), ChargeState.AUTHORIZED);
    recoverAfter(Duration.ofHours(1), session);

    assertThat(shop.row(session).state()).isEqualTo(State.SUCCEEDED);
    assertThat(shop.told).hasSize(2).last().asString().startsWith("succeeded 42");
  }

  @Test
  @DisplayName("S41 asks ever more seldom: a payment that stays open for a day costs 40 look-ups")
  void growingPauses() throws SQLException {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).drop();
    shop.amazon.next(Operation.GET_CHECKOUT_SESSION).always().error(500, "InternalServerError");
    shop.outcome(session);

    for (Duration gone = Duration.ZERO; gone.compareTo(DAY) < 0; gone = gone.plusMinutes(2)) {
      recoverAfter(Duration.ofMinutes(2), session);
    }

    assertThat(shop.amazon.count(Operation.GET_CHECKOUT_SESSION)).isBetween(20L, 40L);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(shop.told).isEmpty();
  }

  @Test
  @DisplayName("S41 follows a payment for a week, as it is set; then a person has to look")
  void followedNoLonger() throws SQLException {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).drop();
    shop.amazon.next(Operation.GET_CHECKOUT_SESSION).always().error(500, "InternalServerError");
    shop.outcome(session);

    for (int day = 1; day < 7; day++) {
      recoverAfter(DAY, session);
    }
    assertThat(shop.row(session).state()).isEqualTo(State.UNRESOLVED);
    assertThat(shop.told).isEmpty();
    recoverAfter(DAY, session);

    assertThat(shop.row(session).state()).isEqualTo(State.NEEDS_REVIEW);
    assertThat(shop.row(session).evidence().reason()).contains("not said within 7 days");
    assertThat(shop.told).containsExactly("needs review 42");
    long looks = shop.amazon.count(Operation.GET_CHECKOUT_SESSION);
    recoverAfter(DAY, session);
    assertThat(shop.amazon.count(Operation.GET_CHECKOUT_SESSION)).isEqualTo(looks);
  }

  @Test
  @DisplayName("S23 S31 tells the shop again until its listener takes it, ever more seldom")
  void tellsAgain() throws SQLException {
    String session = ready();
    shop.refusesToListen(3);
    shop.outcome(session);

    recoverAfter(Duration.ofSeconds(5), session);
    assertThat(shop.row(session).telling().attempts()).as("too early").isEqualTo(1);
    recoverAfter(Duration.ofSeconds(6), session);
    recoverAfter(Duration.ofSeconds(21), session);
    assertThat(shop.told).isEmpty();
    recoverAfter(Duration.ofSeconds(41), session);

    assertThat(shop.told).singleElement().asString().startsWith("succeeded 42");
    assertThat(shop.row(session).telling().complete()).isTrue();
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("S18 S30 looks up what a dead owner may have sent, before anything is sent again")
  void deadOwner() throws SQLException {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    shop.outcome(session);
    Entry row = shop.row(session);
    shop.journal.update(
        row.in(State.SENDING).with(row.progress().leased(shop.amazon.clock().instant())));

    recoverAfter(Duration.ofSeconds(3), session);

    assertThat(shop.row(session).state()).isEqualTo(State.SUCCEEDED);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
  }

  @Test
  @DisplayName("S38 leaves to a person what Amazon knows no longer when it is sent again")
  void goneWhenSentAgain() throws SQLException {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).drop();
    shop.outcome(session);
    recoverAfter(Duration.ofSeconds(3), session);
    shop.amazon.next(Operation.COMPLETE).error(404, "ResourceNotFound");

    recoverAfter(Duration.ofMinutes(2), session);

    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(2);
    assertThat(shop.row(session).state()).isEqualTo(State.NEEDS_REVIEW);
    assertThat(shop.row(session).holdsOrder()).isTrue();
    assertThat(shop.told).containsExactly("needs review 42");
  }

  @Test
  @DisplayName("S41 on two nodes works on each row once")
  void twoNodes() throws SQLException {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    shop.outcome(session);
    later(Duration.ofSeconds(3));
    try (CheckoutReturns other = shop.anotherNode()) {
      shop.returns.runOnce();
      other.runOnce();
      await().until(() -> shop.row(session).state() == State.SUCCEEDED && isSettled(session));
    }

    assertThat(shop.amazon.count(Operation.GET_CHECKOUT_SESSION)).isEqualTo(1);
    assertThat(shop.told).hasSize(1);
  }

  @Test
  @DisplayName("S41 on three nodes asks about a payment no more often than one node would")
  void threeNodes() throws SQLException {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).drop();
    shop.amazon.next(Operation.GET_CHECKOUT_SESSION).always().error(500, "InternalServerError");
    shop.outcome(session);
    try (CheckoutReturns second = shop.anotherNode();
        CheckoutReturns third = shop.anotherNode()) {
      for (int minute = 0; minute < 60; minute++) {
        later(Duration.ofMinutes(1));
        shop.returns.runOnce();
        second.runOnce();
        third.runOnce();
        await().until(() -> isSettled(session));
      }
    }

    List<Long> pauses = pausesBetween(shop.amazon.calls(Operation.GET_CHECKOUT_SESSION));
    assertThat(pauses).hasSizeBetween(4, 7).isSorted();
  }

  @Test
  @DisplayName("S24b tells once what two buyers and two nodes want to tell at the same time")
  void toldOnce() throws Exception {
    String session = ready();
    shop.refusesToListen(1);
    shop.outcome(session);
    later(Duration.ofSeconds(11));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (CheckoutReturns other = shop.anotherNode()) {
      List<Callable<Object>> all =
          List.of(
              () -> shop.outcome(session),
              () -> shop.outcome(session),
              () -> shop.returns.runOnce(),
              () -> other.runOnce());
      for (Future<Object> done : threads.invokeAll(all)) {
        done.get();
      }
      await().until(() -> isSettled(session));
    } finally {
      threads.shutdown();
    }

    assertThat(shop.row(session).telling().complete()).isTrue();
    assertThat(shop.told).hasSize(1);
  }

  @Test
  @DisplayName("S38 follows no longer what Amazon no longer knows: a person has to look")
  void gone() throws SQLException {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    shop.outcome(session);
    shop.amazon.next(Operation.GET_CHECKOUT_SESSION).always().error(404, "ResourceNotFound");
    try (Logs logs = new Logs()) {
      for (int hour = 0; hour < 48; hour++) {
        recoverAfter(Duration.ofHours(1), session);
      }

      assertThat(logs.lines())
          .as("the alarm that nobody has looked aside")
          .filteredOn(line -> !line.contains("Alarm"))
          .singleElement()
          .asString()
          .contains("NEEDS_REVIEW", "order 42");
    }
    assertThat(shop.row(session).state()).isEqualTo(State.NEEDS_REVIEW);
    assertThat(shop.told).containsExactly("needs review 42");
    assertThat(shop.amazon.count(Operation.GET_CHECKOUT_SESSION)).isEqualTo(1);
  }

  @Test
  @DisplayName("leaves alone what is settled")
  void settled() throws SQLException {
    String session = ready();
    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    later(DAY);

    assertThat(shop.returns.runOnce()).isZero();
  }

  /** In whole minutes: the simulated time goes on between two of the test's own steps. */
  private static List<Long> pausesBetween(List<Call> calls) {
    return IntStream.range(1, calls.size())
        .mapToObj(n -> Duration.between(calls.get(n - 1).at(), calls.get(n).at()).toMinutes())
        .toList();
  }
}
