package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Pending;
import io.github.payreturn.Shipment;
import io.github.payreturn.ShipmentReport;
import io.github.payreturn.ShipmentReport.Status;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A shipment that the shop reports")
class ShipmentTest extends ReturnsFixture {

  private static final Shipment PARCEL = new Shipment("UPS", "1Z999AA10123456784");
  private String session = "";

  @BeforeEach
  void pay() {
    session = ready();
    shop.outcome(session);
  }

  @Test
  @DisplayName("S72 goes to the Delivery Tracker once, whoever reports it again")
  void once() throws SQLException {
    assertThat(report().status()).isEqualTo(Status.REPORTED);
    assertThat(report().status()).isEqualTo(Status.REPORTED_BEFORE);
    assertThat(shop.amazon.calls(Operation.DELIVERY_TRACKER))
        .singleElement()
        .satisfies(call -> assertThat(call.body()).contains("chargePermissionId", "UPS"));
  }

  @Test
  @DisplayName("S72 is refused by Amazon without touching the payment, and may be mended")
  void refused() throws SQLException {
    Entry paid = shop.row(session);
    shop.amazon.next(Operation.DELIVERY_TRACKER).error(400, "InvalidParameterValue");

    ShipmentReport refused = report();

    assertThat(refused.status()).isEqualTo(Status.REFUSED);
    assertThat(refused.amazonReason()).contains("InvalidParameterValue");
    assertThat(refused.requestId()).isPresent();
    assertThat(shop.row(session)).isEqualTo(paid);
    assertThat(shop.told).hasSize(1);
    assertThat(report().status()).isEqualTo(Status.REPORTED);
  }

  @ParameterizedTest(name = "S72 answered with {0}: {1}, sent again: {2}")
  @CsvSource({
    "429, NOT_SENT, true",
    "403, REFUSED, true",
    "408, UNCONFIRMED, false",
    "500, UNCONFIRMED, false",
    "302, UNCONFIRMED, false"
  })
  void whatAnswersMean(int status, Status meaning, boolean again) throws SQLException {
    shop.amazon.next(Operation.DELIVERY_TRACKER).error(status, "Whatever");

    assertThat(report().status()).isEqualTo(meaning);

    assertThat(report().status()).isEqualTo(again ? Status.REPORTED : Status.UNCONFIRMED);
    assertThat(shop.amazon.count(Operation.DELIVERY_TRACKER)).isEqualTo(again ? 2 : 1);
  }

  @Test
  @DisplayName("S72 whose answer was lost is not sent a second time")
  void lostAnswer() throws SQLException {
    shop.amazon.next(Operation.DELIVERY_TRACKER).drop();

    assertThat(report().status()).isEqualTo(Status.UNCONFIRMED);
    assertThat(report().status()).isEqualTo(Status.UNCONFIRMED);
    assertThat(shop.amazon.count(Operation.DELIVERY_TRACKER)).isEqualTo(1);
  }

  @Test
  @DisplayName("of an order that is not paid here has nobody to tell")
  void notPaid() throws SQLException {
    String open = expecting(ExpectedOrder.of("43", PRICE), session());
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    assertThat(shop.outcome(open)).isInstanceOf(Pending.class);

    assertThat(shop.returns.reportShipment("43", PARCEL).status()).isEqualTo(Status.NO_PAYMENT);
    assertThat(shop.returns.reportShipment("nobody", PARCEL).status()).isEqualTo(Status.NO_PAYMENT);
    assertThat(shop.amazon.count(Operation.DELIVERY_TRACKER)).isZero();
  }

  @Test
  @DisplayName("fails loudly when the database is down, and nothing is sent")
  void databaseDown() {
    shop.database.goDown();

    assertThatThrownBy(this::report).isInstanceOf(SQLException.class);
    assertThat(shop.amazon.count(Operation.DELIVERY_TRACKER)).isZero();
  }

  @Test
  @DisplayName("P7 leaves its number in no log")
  void keepsTheNumber() throws SQLException {
    try (Logs logs = new Logs()) {
      report();

      assertThat(logs.lines())
          .singleElement()
          .asString()
          .contains("order 42", "UPS", "REPORTED")
          .doesNotContain(PARCEL.trackingNumber());
    }
  }

  @ParameterizedTest(name = "may go with the carrier {0}: any code of the form is passed on")
  @ValueSource(strings = {"UPS", "AAA_COOPER", "EX_007", "DHL"})
  void anyCarrier(String carrier) throws SQLException {
    Shipment parcel = new Shipment(carrier, "TRACK0001");

    assertThat(shop.returns.reportShipment("42", parcel).status()).isEqualTo(Status.REPORTED);
  }

  @ParameterizedTest(name = "cannot go with \"{0}\" \"{1}\"")
  @CsvSource({"ups, 1", "'', 1", "UPS, ''", "UPS, 'a b'", "'U/S', 1", "UPS, 'ä'"})
  void malformed(String carrier, String number) {
    assertThatThrownBy(() -> new Shipment(carrier, number))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("A (carrier code|tracking number) has .*");
  }

  @Test
  @DisplayName("changes nothing of what a buyer sees")
  void buyerSeesSuccess() throws SQLException {
    report();

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
  }

  private ShipmentReport report() throws SQLException {
    return shop.returns.reportShipment("42", PARCEL);
  }
}
