package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Address;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Pending;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.SessionDraft;
import io.github.payreturn.testing.Logs;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A checkout that the shop's page or app reports as done")
class FinalizedReturnTest extends ReturnsFixture {

  private static final Address SHIPPING =
      Address.of(
          Map.of(
              "name", "Robin Sample",
              "addressLine1", "500 Example Way",
              "addressLine2", "Unit 7",
              "city", "Springfield",
              "stateOrRegion", "IL",
              "postalCode", "62701",
              "countryCode", "US",
              "phoneNumber", "555-010-0199"));
  private static final Address BILLING =
      SHIPPING
          .with(Address.Field.ADDRESS_LINE_1, "12 Invented Street")
          .with(Address.Field.ADDRESS_LINE_2, "")
          .with(Address.Field.POSTAL_CODE, "62702")
          .with(Address.Field.PHONE_NUMBER, "555-010-0100");
  private static final ExpectedOrder SHIPPED = ORDER.withShippingAddress(SHIPPING);

  @Test
  @DisplayName("S53 is finalized with the shipping address, by one call")
  void finalizes() {
    String session = expecting(SHIPPED, session());

    Succeeded paid = (Succeeded) finalized(session);

    assertThat(paid.level()).isEqualTo(Succeeded.Level.CAPTURED);
    assertThat(shop.amazon.count()).isEqualTo(1);
    assertThat(shop.amazon.count(Operation.FINALIZE)).isEqualTo(1);
    assertThat(shop.told).hasSize(1);
    assertThat(finalized(session)).isEqualTo(paid);
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("S53 is finalized with the billing address where nothing is shipped")
  void payOnly() {
    String session = expecting(ORDER.withBillingAddress(BILLING), payOnlySession());

    assertThat(finalized(session)).isInstanceOf(Succeeded.class);
  }

  @Test
  @DisplayName("S53 fails if the address is not the one that Amazon shared, and no log has it")
  void addressMismatch() {
    Address moved = SHIPPING.with(Address.Field.ADDRESS_LINE_1, "501 Elsewhere Road");
    String session = expecting(ORDER.withShippingAddress(moved), session());
    try (Logs logs = new Logs()) {
      Failed failed = (Failed) finalized(session);

      assertThat(failed.reason()).isEqualTo(Failed.Reason.REQUEST_REFUSED);
      assertThat(failed.amazonReason()).contains("InvalidParameterValue");
      assertThat(logs.lines()).isNotEmpty().noneMatch(line -> line.contains("Elsewhere"));
    }
    shop.expects(session, SHIPPED);
    assertThat(finalized(session)).as("the shop mended its order").isInstanceOf(Succeeded.class);
  }

  @Test
  @DisplayName("S04 S05 is pending on 202, and paid when the charge is authorized")
  void pending() {
    String session =
        expecting(
            SHIPPED.withIntent(PaymentIntent.AUTHORIZE).allowingPending(),
            session()
                .paymentIntent(io.github.payreturn.simulator.PaymentIntent.AUTHORIZE)
                .canHandlePendingAuthorization(true)
                .pends());

    Pending pending = (Pending) finalized(session);
    shop.amazon.changeCharge(pending.chargeId().orElseThrow(), ChargeState.AUTHORIZED);
    later(Duration.ofSeconds(10));
    Succeeded paid = (Succeeded) finalized(session);

    assertThat(paid.chargeId()).isEqualTo(pending.chargeId());
    assertThat(shop.told)
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("pending"),
            second -> assertThat(second).startsWith("succeeded"));
    assertThat(shop.amazon.count(Operation.FINALIZE)).isEqualTo(1);
  }

  @Test
  @DisplayName("is sent again only by a repeated call that says the same as the first")
  void sentAgainWithTheSameBody() {
    String session = expecting(SHIPPED, session());
    shop.amazon.next(Operation.FINALIZE).drop();
    assertThat(finalized(session)).isInstanceOf(Pending.class);

    shop.expects(
        session,
        ORDER.withShippingAddress(SHIPPING.with(Address.Field.ADDRESS_LINE_1, "Elsewhere 1")));
    assertThat(afterALook(session)).isInstanceOf(Pending.class);
    assertThat(afterALook(session)).isInstanceOf(Pending.class);
    assertThat(shop.amazon.count(Operation.FINALIZE)).isEqualTo(1);
    assertThat(shop.row(session).state()).isEqualTo(State.UNRESOLVED);

    shop.expects(session, SHIPPED);
    assertThat(afterALook(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.count(Operation.FINALIZE)).isEqualTo(2);
    assertThat(shop.amazon.charges()).hasSize(1);
  }

  @Test
  @DisplayName("S26 is found out when its answer was lost, without being sent again")
  void lostAnswer() {
    String session = expecting(SHIPPED, session());
    shop.amazon.next(Operation.FINALIZE).dropAnswer();
    assertThat(finalized(session)).isInstanceOf(Pending.class);

    assertThat(afterALook(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.count(Operation.FINALIZE)).isEqualTo(1);
  }

  private Outcome afterALook(String session) {
    later(Duration.ofSeconds(61));
    return finalized(session);
  }

  private Outcome finalized(String session) {
    return shop.outcome(ReturnKind.FINALIZE, session);
  }

  private SessionDraft payOnlySession() {
    return session().details("{\"productType\":\"PayOnly\"}");
  }
}
