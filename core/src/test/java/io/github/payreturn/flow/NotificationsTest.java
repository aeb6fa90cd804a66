package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.payreturn.NotificationResult;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Evidence;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Forgery;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Notification;
import io.github.payreturn.simulator.NotificationDraft;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A notification of Amazon's")
class NotificationsTest extends ReturnsFixture {

  private IpnEndpoint endpoint;

  @BeforeEach
  void listen() {
    endpoint = new IpnEndpoint(shop.returns);
    shop.amazon.notifications().to(endpoint.url());
  }

  @AfterEach
  void stopListening() {
    endpoint.close();
  }

  @Test
  @DisplayName("S05 that a pending charge changed has it looked up; the host hears success once")
  void turnsIntoSuccess() {
    String charge = pendingCharge();
    later(Duration.ofSeconds(3));

    shop.amazon.changeCharge(charge, ChargeState.AUTHORIZED);

    await().untilAsserted(() -> assertThat(shop.told).hasSize(2));
    assertThat(shop.told.get(1)).startsWith("succeeded 42").endsWith(charge);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(endpoint.results).isNotEmpty().containsOnly(NotificationResult.TAKEN);
  }

  @Test
  @DisplayName("S06 that it was declined lets the host hear of the failure once")
  void turnsIntoFailure() {
    String charge = pendingCharge();
    later(Duration.ofSeconds(3));

    shop.amazon.changeCharge(charge, ChargeState.DECLINED, "HardDeclined");

    await().untilAsserted(() -> assertThat(shop.told).hasSize(2));
    assertThat(shop.told).containsExactly("pending 42", "failed 42 declined");
  }

  @ParameterizedTest(name = "S64 is taken if it is signed with version {0}")
  @ValueSource(ints = {1, 2})
  void versions(int version) {
    String charge = pendingCharge();

    about(charge).signatureVersion(version).subject("Amazon Pay").send();

    assertThat(endpoint.results).containsExactly(NotificationResult.TAKEN);
  }

  @Test
  @DisplayName("S64 may come again and again, before and after the outcome: it is told once")
  void replays() {
    String charge = pendingCharge();
    shop.amazon.notifications().hold();
    shop.amazon.changeCharge(charge, ChargeState.CAPTURED);
    later(Duration.ofSeconds(3));

    Notification notification = about(charge).times(10).send();
    await().untilAsserted(() -> assertThat(shop.told).hasSize(2));
    long calls = shop.amazon.count();
    for (int replay = 0; replay < 10; replay++) {
      later(Duration.ofMinutes(10));
      shop.amazon.notifications().repeat(notification);
    }

    assertThat(endpoint.results).hasSize(20).containsOnly(NotificationResult.TAKEN);
    assertThat(shop.told).hasSize(2);
    assertThat(shop.amazon.count()).as("a final row is not looked up again").isEqualTo(calls);
  }

  @Test
  @DisplayName("and the next one may come in the wrong order: the look-up tells what is true")
  void disorder() {
    String charge = pendingCharge();
    shop.amazon.notifications().hold();
    shop.amazon.changeCharge(charge, ChargeState.AUTHORIZED);
    shop.amazon.changeCharge(charge, ChargeState.CAPTURED);
    later(Duration.ofSeconds(3));

    shop.amazon.notifications().releaseReversed();
    shop.amazon.notifications().awaitDelivered();

    await().untilAsserted(() -> assertThat(shop.told).hasSize(2));
    assertThat(shop.told.get(1)).startsWith("succeeded 42");
  }

  @Test
  @DisplayName("waits for nobody, and a flood of them asks Amazon once")
  void flood() {
    String charge = pendingCharge();
    later(Duration.ofSeconds(3));
    Hold hold = shop.amazon.next(Operation.GET_CHARGE).hang();

    about(charge).send();
    hold.awaitArrival();
    about(charge).times(50).send();

    assertThat(endpoint.results).hasSize(51).containsOnly(NotificationResult.TAKEN);
    assertThat(shop.amazon.count(Operation.GET_CHARGE)).isEqualTo(1);
    hold.release();
  }

  @Test
  @DisplayName("that comes during a look-up, which may be too early to see it, calls for another")
  void duringALookUp() {
    String session = pends();
    String charge = ((Pending) shop.outcome(session)).chargeId().orElseThrow();
    later(Duration.ofSeconds(3));
    Hold hold = shop.amazon.next(Operation.GET_CHARGE).hang();
    about(charge).send();
    hold.awaitArrival();

    about(charge).send();
    hold.release();

    await().until(() -> shop.row(session).progress().leaseUntil() == null);
    assertThat(shop.row(session).state()).isEqualTo(State.PENDING);
    assertThat(shop.row(session).progress().nextLookAt())
        .isBeforeOrEqualTo(shop.amazon.clock().instant());
  }

  @Test
  @DisplayName("that comes in the moment of the sale brings the next look-up forward to 2 s later")
  void tooEarly() {
    String session = pends();
    String charge = ((Pending) shop.outcome(session)).chargeId().orElseThrow();
    Entry before = shop.row(session);

    about(charge).send();

    Entry after = shop.row(session);
    assertThat(shop.amazon.count(Operation.GET_CHARGE)).isZero();
    assertThat(after.progress().nextLookAt())
        .isBefore(before.progress().nextLookAt())
        .isEqualTo(Objects.requireNonNull(before.progress().sendEndedAt()).plusSeconds(2));
  }

  @Test
  @DisplayName("may come before the buyer: it is asked for again, and then taken")
  void beforeTheReturn() {
    String session = pends();
    shop.amazon.notifications().about("S01-2345678-8765432-C012345").send();
    assertThat(endpoint.results).containsExactly(NotificationResult.UNKNOWN);
    String charge = ((Pending) shop.outcome(session)).chargeId().orElseThrow();

    about(charge).send();

    assertThat(endpoint.results.get(1)).isEqualTo(NotificationResult.TAKEN);
  }

  @Test
  @DisplayName("finds its row by the charge permission where the charge is not known")
  void byChargePermission() {
    String session = pends();
    Pending pending = (Pending) shop.outcome(session);
    later(Duration.ofSeconds(3));
    shop.amazon.notifications().hold();
    shop.amazon.changeCharge(pending.chargeId().orElseThrow(), ChargeState.AUTHORIZED);

    about("S99-0000001-0000001-C000001")
        .chargePermission(pending.chargePermissionId().orElseThrow())
        .send();

    await().untilAsserted(() -> assertThat(shop.told).hasSize(2));
  }

  @ParameterizedTest(name = "of a {0} asks for nothing once the payment is known")
  @ValueSource(strings = {"CHARGE", "CHARGE_PERMISSION", "REFUND", "CHARGEBACK"})
  void nothingToDo(String objectType) {
    Succeeded paid = (Succeeded) shop.outcome(ready());
    long calls = shop.amazon.count();

    about(paid.chargeId().orElseThrow()).objectType(objectType).send();
    about(paid.chargePermissionId()).objectType(objectType).send();

    assertThat(endpoint.results)
        .containsExactly(NotificationResult.TAKEN, NotificationResult.TAKEN);
    assertThat(shop.amazon.count()).isEqualTo(calls);
  }

  @ParameterizedTest(name = "of {0} {1} that is not known here is {2}")
  @CsvSource({
    "CHARGE, S01-2345678-8765432-C012345, UNKNOWN",
    "CHARGE_PERMISSION, S01-2345678-8765432, UNKNOWN",
    "REFUND, S01-2345678-8765432-R012345, TAKEN",
    "CHARGEBACK, S01-2345678-8765432-C012345, TAKEN"
  })
  void unknown(String objectType, String id, NotificationResult result) {
    about(id).objectType(objectType).send();

    assertThat(endpoint.results).containsExactly(result);
  }

  @Test
  @DisplayName("is taken if it is the test of Seller Central")
  void test() {
    shop.amazon.notifications().test().send();

    assertThat(endpoint.results).containsExactly(NotificationResult.TAKEN);
  }

  @Test
  @DisplayName("never has anything sent: a row that was not sent yet stays as it is")
  void neverSends() throws SQLException {
    Entry queued =
        Rows.in(State.QUEUED)
            .with(
                new Evidence(
                    "",
                    Optional.empty(),
                    429,
                    Optional.empty(),
                    Optional.of(new Ids("S01-1-1", Optional.of("S01-1-1-C1"), Optional.empty())),
                    null));
    shop.journal.insert(queued);

    about("S01-1-1-C1").send();

    assertThat(endpoint.results).containsExactly(NotificationResult.TAKEN);
    assertThat(shop.amazon.count()).isZero();
    assertThat(shop.row(queued.session().value())).isEqualTo(queued);
  }

  @ParameterizedTest(name = "S64 is refused if it is forged: {0}")
  @EnumSource(names = {"WRONG_SIGNATURE", "CHANGED_MESSAGE"})
  void forged(Forgery forgery) {
    String charge = pendingCharge();
    later(Duration.ofSeconds(3));
    long calls = shop.amazon.count();

    about(charge).forged(forgery).send();

    assertThat(endpoint.results).containsExactly(NotificationResult.REFUSED);
    assertThat(shop.amazon.count()).isEqualTo(calls);
  }

  @ParameterizedTest(name = "S64 is refused if its certificate lies at {0}")
  @ValueSource(
      strings = {
        "https://sns.example.com/SimpleNotificationService.pem",
        "http://sns.eu-west-1.amazonaws.com/SimpleNotificationService.pem",
        "http://127.0.0.1:1/SimpleNotificationService.pem"
      })
  void foreignCertificate(URI url) {
    about(pendingCharge()).signingCertUrl(url).send();

    assertThat(endpoint.results).containsExactly(NotificationResult.REFUSED);
  }

  @Test
  @DisplayName("has to come again if its certificate cannot be had")
  void noCertificate() {
    URI missing = shop.amazon.url().resolve("/sns/missing.pem");

    about(pendingCharge()).signingCertUrl(missing).send();

    assertThat(endpoint.results).containsExactly(NotificationResult.NOT_NOW);
  }

  @Test
  @DisplayName("has to come again if the database is down")
  void databaseDown() {
    String charge = pendingCharge();
    shop.database.goDown();

    about(charge).send();

    assertThat(endpoint.results).containsExactly(NotificationResult.NOT_NOW);
  }

  @Test
  @DisplayName("S64 is not read if it is larger than any can be, nor taken if it is something else")
  void oversized() {
    assertThat(shop.returns.notified(new byte[CheckoutReturns.MOST_NOTIFICATION_BYTES + 1]))
        .isEqualTo(NotificationResult.TOO_LARGE);
    assertThat(shop.returns.notified(new byte[CheckoutReturns.MOST_NOTIFICATION_BYTES]))
        .isEqualTo(NotificationResult.UNREADABLE);
  }

  @Test
  @DisplayName(
      "S62 S64 leaves lines that can be acted on, few of them, with nothing of a forged one")
  void log() {
    String charge = pendingCharge();
    try (Logs logs = new Logs()) {
      Notification forged =
          about("S01-secret-C1")
              .subject("secret\nERROR forged line")
              .forged(Forgery.WRONG_SIGNATURE)
              .times(100)
              .send();
      about("S01-2345678-8765432-C099999").send();
      about(charge).send();

      assertThat(logs.lines(Level.WARN))
          .hasSize(10)
          .allMatch(line -> line.contains("refused as forged: its signature is wrong"));
      assertThat(logs.lines(Level.INFO))
          .singleElement()
          .asString()
          .contains("CHARGE S01-2345678-8765432-C099999");
      assertThat(logs.lines())
          .noneMatch(line -> line.contains("secret") || line.contains(forged.messageId()));
    }
  }

  private NotificationDraft about(String objectId) {
    return shop.amazon.notifications().about(objectId);
  }

  private String pendingCharge() {
    return ((Pending) shop.outcome(pends())).chargeId().orElseThrow();
  }

  private String pends() {
    return expecting(
        ORDER.withIntent(PaymentIntent.AUTHORIZE).allowingPending(),
        session()
            .paymentIntent(io.github.payreturn.simulator.PaymentIntent.AUTHORIZE)
            .canHandlePendingAuthorization(true)
            .pends());
  }
}
