package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.Address;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.micrometer.PaymentMetrics;
import io.github.payreturn.operations.Alarm;
import io.github.payreturn.operations.Backlog;
import io.github.payreturn.operations.OperationsListener;
import io.github.payreturn.operations.PaymentState;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.People;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Monitoring")
class AlarmsTest extends ReturnsFixture {

  private static final Address ADDRESS =
      Address.of(Map.of("name", "Robin Sample", "addressLine1", "500 Example Way"));
  private final List<Alarm> alarms = new CopyOnWriteArrayList<>();
  private final List<Backlog> counted = new CopyOnWriteArrayList<>();
  private final MeterRegistry registry = new SimpleMeterRegistry();

  @Override
  @BeforeEach
  void open(@TempDir Path directory) {
    OperationsListener listener =
        new OperationsListener() {
          @Override
          public void alarm(Alarm alarm) {
            alarms.add(alarm);
          }

          @Override
          public void counted(Backlog backlog) {
            counted.add(backlog);
            throw new IllegalStateException("a listener's own fault changes nothing");
          }
        };
    shop =
        new Shop(
            directory,
            Shop.memory(directory),
            settings -> settings,
            builder ->
                builder
                    .operationsListener(listener)
                    .operationsListener(new PaymentMetrics(registry)));
  }

  @Test
  @DisplayName(
      "S69 hears at once that a merchant is refused, again every quarter of an hour, no more when mended")
  void merchantRefused() throws SQLException {
    shop.amazon.next(Operation.COMPLETE).always().error(403, "InvalidRequestSignature");
    shop.amazon.next(Operation.GET_CHECKOUT_SESSION).always().error(403, "InvalidRequestSignature");
    String session = ready();
    shop.outcome(session);

    shop.returns.runOnce();

    assertThat(alarms).hasSize(1);
    Alarm alarm = alarms.get(0);
    assertThat(alarm.kind()).isEqualTo(Alarm.Kind.MERCHANT_REFUSED);
    assertThat(alarm.merchant()).contains("default");
    assertThat(alarm.inWords()).contains("privateKey does not belong to publicKeyId");
    assertThat(alarm.payments()).isEqualTo(1);
    shop.returns.runOnce();
    assertThat(alarms).hasSize(1);
    later(Duration.ofMinutes(14));
    shop.returns.runOnce();
    assertThat(alarms).hasSize(1);
    later(Duration.ofMinutes(1));
    shop.returns.runOnce();
    assertThat(alarms).hasSize(2);
    assertThat(shop.row(session).state().open()).as("nothing has failed").isTrue();
  }

  @Test
  @DisplayName(
      "S41 S40 hears of payments that stay uncertain, of those that need a person, and counts them")
  void waitingAndReview() throws SQLException {
    String lost = lostAnswer("1");
    String odd = lostAnswer("2");
    shop.amazon.next(Operation.GET_CHECKOUT_SESSION).about(odd).error(404, "ResourceNotFound");
    shop.amazon
        .next(Operation.GET_CHECKOUT_SESSION)
        .about(lost)
        .always()
        .error(500, "InternalServerError");
    later(Duration.ofSeconds(3));
    await().until(() -> shop.returns.runOnce() == 0 && review(odd));
    later(Duration.ofMinutes(1));
    shop.returns.runOnce();
    assertThat(alarms).extracting(Alarm::kind).containsExactly(Alarm.Kind.REVIEW_NEEDED);

    later(Duration.ofMinutes(61));
    shop.returns.runOnce();

    assertThat(alarms)
        .extracting(Alarm::kind)
        .contains(Alarm.Kind.PAYMENTS_WAITING, Alarm.Kind.REVIEW_NEEDED);
    Backlog last = counted.get(counted.size() - 1);
    assertThat(last.count(PaymentState.UNRESOLVED)).isEqualTo(1);
    assertThat(last.count(PaymentState.NEEDS_REVIEW)).isEqualTo(1);
    assertThat(last.age(PaymentState.UNRESOLVED).orElseThrow())
        .isGreaterThan(Duration.ofMinutes(61));
    assertThat(registry.get("amazonpay.unsettled").tag("state", "NEEDS_REVIEW").gauge().value())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("hears when the shop's listener does not take outcomes")
  void shopNotTold() throws SQLException {
    shop.refusesToListen(1_000);
    shop.outcome(ready());
    later(Duration.ofMinutes(61));

    shop.returns.runOnce();

    assertThat(alarms).extracting(Alarm::kind).containsExactly(Alarm.Kind.SHOP_NOT_TOLD);
  }

  @Test
  @DisplayName("S62 gets counters and timers; no tag has a session id, an order or a person")
  void nothingPersonal() throws SQLException {
    List<String> sessions = new ArrayList<>();
    sessions.add(ready());
    sessions.add(expecting(ExpectedOrder.of("order-43", PRICE), session().refused("HardDeclined")));
    sessions.add(expecting(ORDER, session()));
    sessions.add(expecting(ExpectedOrder.of("order-46", PRICE), session()));
    shop.amazon.next(Operation.COMPLETE).about(sessions.get(3)).error(500, "ProcessingFailure");
    sessions.forEach(shop::outcome);
    sessions.add(
        expecting(ExpectedOrder.of("order-45", PRICE).withShippingAddress(ADDRESS), session()));
    shop.arrives(ReturnKind.FINALIZE, sessions.get(4));
    sessions.add(expecting(ExpectedOrder.walletSetUp("customer-7"), session().setupOnly()));
    shop.arrives(ReturnKind.WALLET, sessions.get(5));
    assertThat(shop.buyers).as("Amazon says who they are").anyMatch(Optional::isPresent);
    later(Duration.ofSeconds(3));
    await().until(() -> shop.returns.runOnce() == 0);

    People people = People.ofTheSimulator();
    assertThat(registry.getMeters())
        .flatExtracting(meter -> meter.getId().getTags())
        .extracting(Tag::getValue)
        .contains("COMPLETE", "FINALIZE", "SUCCEEDED", "SUPERSEDED", "UNRESOLVED", "default")
        .noneMatch(value -> sessions.stream().anyMatch(value::contains))
        .noneMatch(value -> value.contains("order-") || value.contains("customer-"))
        .noneMatch(value -> people.in(value).findAny().isPresent());
    assertThat(registry.get("amazonpay.calls").tag("operation", "COMPLETE").timers()).isNotEmpty();
    assertThat(registry.get("amazonpay.payments").tag("state", "SUCCEEDED").timer().count())
        .isPositive();
  }

  @Test
  @DisplayName("S73 old rows go when they are final and told, and no others")
  void retention() throws SQLException {
    String paid = ready();
    shop.outcome(paid);
    String open = lostAnswer("2");
    shop.amazon.next(Operation.GET_CHECKOUT_SESSION).always().error(500, "InternalServerError");
    later(Duration.ofDays(179));
    shop.returns.runOnce();
    assertThat(shop.returns.operations().find("42")).hasSize(1);

    later(Duration.ofDays(2));
    shop.returns.runOnce();

    assertThat(shop.returns.operations().find("42")).isEmpty();
    assertThat(shop.row(open).settled()).as("nobody knows what became of it").isFalse();
    assertThat(paid).isNotEqualTo(open);
  }

  private String lostAnswer(String orderId) {
    String session = expecting(ExpectedOrder.of(orderId, PRICE), session());
    shop.amazon.next(Operation.COMPLETE).about(session).dropAnswer();
    shop.outcome(session);
    return session;
  }

  private boolean review(String session) {
    return shop.row(session).state() == io.github.payreturn.internal.journal.State.NEEDS_REVIEW;
  }
}
