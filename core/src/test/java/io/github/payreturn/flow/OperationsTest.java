package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.operations.Balance;
import io.github.payreturn.operations.BuyerDetailsAnswer;
import io.github.payreturn.operations.Decision;
import io.github.payreturn.operations.Looked;
import io.github.payreturn.operations.Operations;
import io.github.payreturn.operations.Page;
import io.github.payreturn.operations.Payment;
import io.github.payreturn.operations.PaymentState;
import io.github.payreturn.operations.Proof;
import io.github.payreturn.operations.Resolved;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The operator")
class OperationsTest extends ReturnsFixture {

  private Operations operations;

  @BeforeEach
  void sitDown() {
    operations = shop.returns.operations();
  }

  @Test
  @DisplayName("S71 sees what is not settled, the longest waiting first, page by page")
  void lists() throws SQLException {
    List<String> orders = new ArrayList<>();
    for (int number = 1; number <= 5; number++) {
      lostAnswer("order-" + number);
      orders.add("order-" + number);
      later(Duration.ofSeconds(10));
    }
    shop.outcome(ready());

    Page first = operations.unsettled(Set.of(), Optional.empty(), 2);
    Page second = operations.unsettled(Set.of(), first.next(), 2);
    Page third = operations.unsettled(Set.of(), second.next(), 2);

    assertThat(third.next()).isEmpty();
    assertThat(List.of(first, second, third))
        .flatExtracting(Page::payments)
        .extracting(Payment::orderId)
        .containsExactlyElementsOf(orders);
    assertThat(first.payments().get(0).state()).isEqualTo(PaymentState.UNRESOLVED);
    assertThat(operations.unsettled(Set.of(PaymentState.QUEUED), Optional.empty(), 9).payments())
        .isEmpty();
    assertThat(operations.backlog().count(PaymentState.UNRESOLVED)).isEqualTo(5);
    assertThat(operations.backlog().age().orElseThrow()).isGreaterThan(Duration.ofSeconds(49));
  }

  @Test
  @DisplayName(
      "finds a payment by any id at hand, and sees how it came about but no full session id")
  void finds() throws SQLException {
    String session = ready();
    Succeeded paid = (Succeeded) shop.outcome(session);

    Payment payment = operations.find("42").get(0);

    for (String id :
        List.of(
            session,
            payment.id(),
            paid.chargePermissionId(),
            " " + paid.chargeId().orElseThrow())) {
      assertThat(operations.find(id)).containsExactly(payment);
    }
    assertThat(operations.find("43")).isEmpty();
    assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(payment.history())
        .extracting(Payment.Step::state)
        .containsExactly(PaymentState.SENDING, PaymentState.SUCCEEDED);
    assertThat(payment.history().get(1).requestId()).isPresent();
    assertThat(payment.telling().at()).isPresent();
    assertThat(payment.toString()).doesNotContain(session);
  }

  @Test
  @DisplayName(
      "S71 has one looked up now: what recovery would do later, with a line that names who")
  void looksNow() throws SQLException {
    lostAnswer("42");
    String id = operations.find("42").get(0).id();
    later(Duration.ofSeconds(2));
    try (Logs logs = new Logs()) {
      Looked looked = operations.lookNow(id, "anna");

      assertThat(looked.status()).isEqualTo(Looked.Status.DONE);
      assertThat(looked.payment().orElseThrow().state()).isEqualTo(PaymentState.SUCCEEDED);
      assertThat(logs.lines(Level.INFO)).anyMatch(line -> line.contains("looked at now for anna"));
    }
    assertThat(shop.told).singleElement().asString().startsWith("succeeded 42");
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(shop.amazon.count(Operation.GET_CHECKOUT_SESSION)).isEqualTo(1);
    assertThat(operations.find("42").get(0).history())
        .extracting(Payment.Step::note)
        .contains("looked at for anna");
    assertThat(operations.lookNow(id, "anna").status()).isEqualTo(Looked.Status.SETTLED);
    assertThat(operations.lookNow("unknown", "anna").status()).isEqualTo(Looked.Status.UNKNOWN);
  }

  @Test
  @DisplayName("is kept from asking Amazon about one payment more often than every two seconds")
  void looksNotTooOften() throws SQLException {
    lostAnswer("42");
    String id = operations.find("42").get(0).id();

    assertThat(operations.lookNow(id, "anna").status()).isEqualTo(Looked.Status.NOT_NOW);
    assertThat(shop.amazon.count(Operation.GET_CHECKOUT_SESSION)).isZero();
  }

  @Test
  @DisplayName("has the shop told again that did not take an outcome")
  void tellsNow() throws SQLException {
    shop.refusesToListen(1);
    shop.outcome(ready());
    Payment payment = operations.unsettled(Set.of(), Optional.empty(), 9).payments().get(0);
    assertThat(payment.state()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(payment.telling().complete()).isFalse();

    assertThat(operations.lookNow(payment.id(), "anna").status()).isEqualTo(Looked.Status.DONE);

    assertThat(shop.told).singleElement().asString().startsWith("succeeded 42");
    assertThat(operations.backlog().count()).isZero();
  }

  @Nested
  @DisplayName("asked to judge what no machine can")
  class Reviews {

    private String session = "";
    private String id = "";

    @BeforeEach
    void needsReview() throws SQLException {
      session = lostAnswer("42");
      shop.amazon
          .next(Operation.GET_CHECKOUT_SESSION)
          .about(session)
          .always()
          .error(404, "ResourceNotFound");
      later(Duration.ofSeconds(3));
      id = operations.find("42").get(0).id();
      operations.lookNow(id, "anna");
      assertThat(operations.find("42").get(0).state()).isEqualTo(PaymentState.NEEDS_REVIEW);
      shop.told.clear();
    }

    @Test
    @DisplayName(
        "says that it is paid, with the ids of Seller Central; the shop is told as of any other")
    void paid() throws SQLException {
      Decision paid =
          new Decision.Paid(
              Optional.of("S01-1111111-2222222"), Optional.of("S01-1111111-2222222-C1"));

      Resolved resolved = operations.resolve(id, paid, "anna", "seen in Seller Central");

      assertThat(resolved.status()).isEqualTo(Resolved.Status.DONE);
      assertThat(shop.told)
          .containsExactly("succeeded 42 S01-1111111-2222222 S01-1111111-2222222-C1");
      assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
      assertThat(operations.find("42").get(0).history())
          .last()
          .extracting(Payment.Step::note)
          .isEqualTo("decided by anna: seen in Seller Central");
      assertThat(operations.proofOf("42").verdict()).isEqualTo(Proof.Verdict.PAID);
      assertThat(operations.resolve(id, new Decision.NotPaid(), "bob", "no").status())
          .isEqualTo(Resolved.Status.NOT_IN_REVIEW);
      assertThat(shop.outcome(ready())).as("another session").isEqualTo(shop.outcome(session));
    }

    @Test
    @DisplayName(
        "says that it is not paid; the order is free for another session, nothing is refunded")
    void notPaid() throws SQLException {
      long calls = shop.amazon.count();
      try (Logs logs = new Logs()) {
        operations.resolve(id, new Decision.NotPaid(), "anna", "nothing in\nSeller Central");
        assertThat(logs.lines(Level.WARN))
            .singleElement()
            .asString()
            .contains("order 42: FAILED, decided by anna: nothing in Seller Central")
            .doesNotContain(session);
      }

      assertThat(shop.amazon.count()).as("calls to Amazon").isEqualTo(calls);
      assertThat(shop.told).containsExactly("failed 42 not-paid");
      assertThat(((Failed) shop.outcome(session)).reason()).isEqualTo(Failed.Reason.NOT_PAID);
      assertThat(shop.outcome(ready())).as("another session").isInstanceOf(Succeeded.class);
    }

    @Test
    @DisplayName("has to name the charge permission of what is paid, a name and a reason")
    void incomplete() throws SQLException {
      assertThat(operations.resolve(id, new Decision.Paid(), "anna", "it is").status())
          .isEqualTo(Resolved.Status.IDS_MISSING);
      assertThatThrownBy(() -> operations.resolve(id, new Decision.NotPaid(), " ", "no"))
          .hasMessageContaining("operator");
      assertThatThrownBy(() -> operations.resolve(id, new Decision.NotPaid(), "anna", "\n"))
          .hasMessageContaining("reason");
      assertThat(shop.told).isEmpty();
    }
  }

  @Test
  @DisplayName("asked whether an order was paid, answers from the journal alone with its evidence")
  void proves() throws SQLException {
    Succeeded paid = (Succeeded) shop.outcome(ready());
    shop.amazon.close();

    Proof proof = operations.proofOf("42");

    assertThat(proof.verdict()).isEqualTo(Proof.Verdict.PAID);
    assertThat(proof.inWords())
        .contains(
            "19.99 EUR",
            "Amazon answered 200 at",
            "request id",
            paid.chargePermissionId(),
            paid.chargeId().orElseThrow(),
            "the shop took note at");
    assertThat(operations.proofOf("43").verdict()).isEqualTo(Proof.Verdict.NO_RETURN);
  }

  @Test
  @DisplayName("knows of a day what became of all that was claimed, and what was charged")
  void balances() throws SQLException {
    LocalDate today = LocalDate.ofInstant(shop.amazon.clock().instant(), ZoneOffset.UTC);
    shop.outcome(ready());
    shop.outcome(expecting(ORDER, session()));
    shop.outcome(expecting(ExpectedOrder.of("43", PRICE), session().refused("HardDeclined")));
    lostAnswer("44");
    shop.outcome(expecting(ExpectedOrder.of("45", PRICE), session()));

    Balance balance = operations.balance(today, ZoneOffset.UTC);

    assertThat(balance.claimed()).isEqualTo(5);
    assertThat(balance.succeeded()).isEqualTo(2);
    assertThat(balance.failed()).isEqualTo(1);
    assertThat(balance.superseded()).isEqualTo(1);
    assertThat(balance.open()).isEqualTo(1);
    assertThat(balance.difference()).isZero();
    assertThat(balance.charged())
        .singleElement()
        .hasToString("Charged[merchant=default, payments=2, amount=39.98 EUR]");
    assertThat(operations.balance(today.minusDays(1), ZoneOffset.UTC).claimed()).isZero();
  }

  @Test
  @DisplayName("finds the day's balance 0 under every state, and not where a state is unheard of")
  void balancesEveryState() throws SQLException {
    LocalDate today = LocalDate.ofInstant(shop.amazon.clock().instant(), ZoneOffset.UTC);
    for (State state : State.values()) {
      shop.outcome(expecting(ExpectedOrder.of(state.name(), PRICE), session()));
      inDatabase("update amazon_pay_return set state = order_id where order_id = '" + state + "'");
    }

    Balance balance = operations.balance(today, ZoneOffset.UTC);

    assertThat(balance.difference()).isZero();
    assertThat(balance)
        .extracting(
            Balance::claimed,
            Balance::succeeded,
            Balance::failed,
            Balance::superseded,
            Balance::open,
            Balance::needsReview)
        .containsExactly(8L, 1L, 1L, 1L, 5L, 1L);
    inDatabase("update amazon_pay_return set state = 'UNHEARD_OF' where state = 'FAILED'");
    assertThat(operations.balance(today, ZoneOffset.UTC).difference()).isEqualTo(1);
  }

  private void inDatabase(String update) throws SQLException {
    try (Connection connection = shop.database.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(update)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("reads who the buyer is for 30 days, and is told plainly when that is over")
  void buyerLater() throws SQLException {
    shop.outcome(ready());
    String id = operations.find("42").get(0).id();

    BuyerDetailsAnswer found = operations.buyerDetails(id);

    assertThat(found.status()).isEqualTo(BuyerDetailsAnswer.Status.FOUND);
    assertThat(found.buyer().orElseThrow().buyerId()).isNotEmpty();
    assertThat(found.toString()).doesNotContain("example.com");
    shop.amazon.next(Operation.GET_CHARGE_PERMISSION).error(500, "InternalServerError");
    assertThat(operations.buyerDetails(id).status()).isEqualTo(BuyerDetailsAnswer.Status.NO_ANSWER);
    later(Duration.ofDays(31));
    assertThat(operations.buyerDetails(id).status()).isEqualTo(BuyerDetailsAnswer.Status.TOO_LATE);
    assertThat(operations.buyerDetails("unknown").status())
        .isEqualTo(BuyerDetailsAnswer.Status.NO_PAYMENT);
  }

  /** Amazon did it, and nobody heard of it. */
  private String lostAnswer(String orderId) {
    String session = expecting(ExpectedOrder.of(orderId, PRICE), session());
    shop.amazon.next(Operation.COMPLETE).about(session).dropAnswer();
    shop.outcome(session);
    return session;
  }
}
