package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Backend.SIMULATION;
import static io.github.payreturn.simulator.support.Backend.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Backend;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A charge in each state of Amazon's table")
class ChargeStateTest {
  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "AUTHORIZATION_INITIATED, no, yes, no",
    "AUTHORIZED, yes, yes, no",
    "CAPTURE_INITIATED, no, no, no",
    "CAPTURED, no, no, yes",
    "CANCELED, no, no, no",
    "DECLINED, no, no, no"
  })
  @DisplayName("can be read, and captured, canceled or refunded as the table says")
  void allowed(ChargeState state, String capture, String cancel, String refund) {
    String price = price("captureAmount", "14.00", "USD");
    String refundPrice = price("refundAmount", "14.00", "USD");

    assertThat(shop.charge(shop.chargeIn(state)).outcome()).isEqualTo("200 " + state.code());
    assertThat(shop.capture(shop.chargeIn(state), "{" + price + "}").outcome())
        .isEqualTo(capture.equals("yes") ? "200 Captured" : "422 InvalidChargeStatus");
    assertThat(shop.cancel(shop.chargeIn(state), "{'cancellationReason':'sold out'}").outcome())
        .isEqualTo(
            cancel.equals("yes") ? "200 Canceled MerchantCanceled" : "422 InvalidChargeStatus");
    assertThat(
            shop.createRefund("{'chargeId':'" + shop.chargeIn(state) + "'," + refundPrice + "}")
                .outcome())
        .isEqualTo(refund.equals("yes") ? "201 RefundInitiated" : "422 InvalidChargeStatus");
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "AUTHORIZATION_INITIATED, Authorized Declined Canceled",
    "AUTHORIZED, CaptureInitiated Captured Canceled",
    "CAPTURE_INITIATED, Captured Declined",
    "CAPTURED, ''",
    "CANCELED, ''",
    "DECLINED, ''"
  })
  @DisplayName("is updated to what may follow, and to nothing else")
  void transitions(ChargeState from, String to) {
    for (ChargeState next : ChargeState.values()) {
      String body = "{'statusDetails':{'state':'" + next.code() + "'}}";
      boolean follows = List.of(to.split(" ")).contains(next.code());
      String expected = follows ? "200 " + next.code() : "422 InvalidChargeStatus";

      assertThat(shop.updateCharge(shop.chargeIn(from), body).outcome())
          .as(from + " to " + next)
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 400 MissingParameterValue",
        "{'statusDetails':{}} | 400 MissingParameterValue",
        "{'statusDetails':{'state':'Lost'}} | 400 InvalidParameterValue",
        "{'statusDetails':{'state':'Canceled','reasonCode':'HardDeclined'}} | 400"
            + " InvalidParameterValue",
        "{'statusDetails':{'state':'Canceled','reasonCode':'BuyerCanceled'}} | 200 Canceled"
            + " BuyerCanceled"
      })
  @DisplayName("is updated for a reason that belongs to the state")
  void updateReasons(String body, String outcome) {
    assertThat(shop.updateCharge(shop.chargeIn(ChargeState.AUTHORIZED), body).outcome())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "CANCELED, ExpiredUnused",
    "CANCELED, AmazonCanceled",
    "CANCELED, MerchantCanceled",
    "CANCELED, ChargePermissionCanceled",
    "CANCELED, BuyerCanceled",
    "DECLINED, SoftDeclined",
    "DECLINED, HardDeclined",
    "DECLINED, AmazonRejected",
    "DECLINED, ProcessingFailure",
    "DECLINED, TransactionTimedOut"
  })
  @DisplayName("says why it is over")
  void reasons(ChargeState state, String reason) {
    String id = shop.chargeIn(ChargeState.AUTHORIZED);
    shop.simulator().changeCharge(id, state, reason);

    assertThat(shop.charge(id).state()).isEqualTo(state.code() + " " + reason);
  }

  @Test
  @DisplayName("expires after 30 days when nobody captures it")
  void expires() {
    String id = shop.chargeIn(ChargeState.AUTHORIZED);

    shop.simulator().clock().advance(Duration.ofDays(30).minusMinutes(1));
    assertThat(shop.charge(id).state()).isEqualTo("Authorized");
    shop.simulator().clock().advance(Duration.ofMinutes(2));
    assertThat(shop.charge(id).state()).isEqualTo("Canceled ExpiredUnused");
  }

  @Test
  @DisplayName("is declined when its authorization is pending for more than a day")
  void undecided() {
    String id = shop.chargeIn(ChargeState.AUTHORIZATION_INITIATED);

    shop.simulator().clock().advance(Duration.ofHours(24));
    assertThat(shop.charge(id).state()).isEqualTo("Declined TransactionTimedOut");
  }

  @Test
  @DisplayName("that nobody knows is ResourceNotFound")
  void unknown() {
    String id = "S01-0000000-0000000-C000000";
    String capture = "{" + price("captureAmount", "14.00", "USD") + "}";

    assertThat(shop.charge(id).outcome()).isEqualTo("404 ResourceNotFound");
    assertThat(shop.capture(id, capture).outcome()).isEqualTo("404 ResourceNotFound");
    assertThat(shop.cancel(id, "{'cancellationReason':'x'}").outcome())
        .isEqualTo("404 ResourceNotFound");
    assertThat(shop.updateCharge(id, "{}").outcome()).isEqualTo("404 ResourceNotFound");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | | 400 MissingParameterValue",
        "{'cancellationReason':''} | | 400 InvalidParameterValue",
        "{'cancellationReason':'x','y':1} | | 400 UnrecognizedField",
        "{'cancellationReason':'LONG'} | | 400 InvalidParameterValue",
        "{'cancellationReason':'x'} | | 200 Canceled MerchantCanceled",
        "{'cancellationReason':'x'} | ExpiredUnused | 200 Canceled ExpiredUnused",
        "{'cancellationReason':'x'} | AmazonCanceled | 200 Canceled AmazonCanceled",
        "{'cancellationReason':'x'} | Declined | 400 InvalidSandboxSimulationSpecified"
      })
  @DisplayName("is canceled for a reason of 255 letters at most")
  void cancel(String body, String code, String outcome) {
    String id = shop.chargeIn(ChargeState.AUTHORIZED);
    String[] headers = code == null ? new String[0] : new String[] {SIMULATION, code};

    assertThat(shop.cancel(id, body.replace("LONG", "x".repeat(256)), headers).outcome())
        .isEqualTo(outcome);
  }
}
