package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Outcome;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.Operation;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A buyer who comes back with a payment that goes through")
class PaidReturnTest extends ReturnsFixture {

  @Test
  @DisplayName("S01 costs one call, and both ids are in the journal and with the host")
  void costsOneCall() {
    String session = ready();

    Outcome outcome = shop.outcome(session);

    Succeeded paid = (Succeeded) outcome;
    assertThat(paid.orderId()).isEqualTo("42");
    assertThat(paid.level()).isEqualTo(Succeeded.Level.CAPTURED);
    assertThat(paid.chargeAmount()).contains(PRICE);
    assertThat(shop.told)
        .containsExactly(
            "succeeded 42 %s %s"
                .formatted(paid.chargePermissionId(), paid.chargeId().orElseThrow()));
    assertThat(shop.amazon.count()).isEqualTo(1);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(shop.amazon.calls().get(0).body())
        .isEqualTo("{\"chargeAmount\":{\"amount\":\"19.99\",\"currencyCode\":\"EUR\"}}");
    Entry row = shop.row(session);
    assertThat(row.state()).isEqualTo(State.SUCCEEDED);
    assertThat(row.evidence().ids().orElseThrow().chargePermissionId())
        .isEqualTo(paid.chargePermissionId());
    assertThat(row.telling().complete()).isTrue();
  }

  @Test
  @DisplayName("S13 sees it again on a refresh, without a call and without a look-up")
  void refreshes() {
    String session = ready();
    Outcome first = shop.outcome(session);

    assertThat(shop.outcome(session)).isEqualTo(first);
    assertThat(shop.amazon.count()).isEqualTo(1);
    assertThat(shop.lookUps).hasValue(1);
    assertThat(shop.told).hasSize(1);
  }

  @ParameterizedTest(name = "S01b {0}: {1}")
  @CsvSource({
    "AUTHORIZE_WITH_CAPTURE, CAPTURED",
    "AUTHORIZE, AUTHORIZED",
    "CONFIRM, PERMISSION_ONLY"
  })
  void isToldTheLevelAsDeclared(PaymentIntent intent, Succeeded.Level level) {
    String session =
        expecting(
            ORDER.withIntent(intent),
            session()
                .paymentIntent(io.github.payreturn.simulator.PaymentIntent.valueOf(intent.name())));

    Succeeded paid = (Succeeded) shop.outcome(session);

    assertThat(paid.level()).isEqualTo(level);
    assertThat(paid.chargePermissionId()).isNotEmpty();
    assertThat(paid.chargeId().isPresent()).isEqualTo(intent.charges());
  }

  @Test
  @DisplayName("S02 for intent Confirm there is no charge id, and that is success")
  void confirms() {
    String session =
        expecting(
            ORDER.withIntent(PaymentIntent.CONFIRM),
            session().paymentIntent(io.github.payreturn.simulator.PaymentIntent.CONFIRM));

    assertThat(((Succeeded) shop.outcome(session)).chargeId()).isEmpty();
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("S07 a total order amount is sent if the host gives one")
  void sendsATotal() {
    String session =
        expecting(
            ORDER.withTotalOrderAmount(Price.ofMinorUnits(5999, "EUR")),
            session().totalOrderAmount("59.99", "EUR"));

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.calls().get(0).body())
        .contains("\"totalOrderAmount\":{\"amount\":\"59.99\",\"currencyCode\":\"EUR\"}");
  }

  @Test
  @DisplayName("S44 1000.00 JPY from the host is sent as 1000")
  void sendsYen() {
    ExpectedOrder yen = ExpectedOrder.of("42", Price.of(new BigDecimal("1000.00"), "JPY"));
    String session = expecting(yen, shop.amazon.session().chargeAmount("1000", "JPY"));

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.calls().get(0).body()).contains("\"amount\":\"1000\"");
  }
}
