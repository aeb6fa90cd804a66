package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Backend.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Answered;
import io.github.payreturn.simulator.support.Backend;
import java.time.Duration;
import java.util.Optional;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A charge permission")
class ChargePermissionTest {
  private static final String CLOSE = "{'closureReason':'done'}";

  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  @Test
  @DisplayName("says how much of it is left")
  void limits() {
    String id = shop.permissionFor("60.00", "USD");
    charge(id, "14.00", "'captureNow':false");

    JSONObject limits = shop.permission(id).json().getJSONObject("limits");

    assertThat(limits.getJSONObject("amountLimit").getString("amount")).isEqualTo("60.00");
    assertThat(limits.getJSONObject("amountBalance").getString("amount")).isEqualTo("46.00");
  }

  @Test
  @DisplayName("has the total order amount as its limit when the session has one")
  void totalOrderAmount() {
    String session =
        shop.simulator().session().totalOrderAmount("60.00", "USD").completed().create();
    String id = shop.simulator().session(session).chargePermissionId().orElseThrow();

    ChargePermissionSnapshot permission = shop.simulator().chargePermission(id);

    assertThat(permission.amountLimit()).hasValue(Price.of("60.00", "USD"));
    assertThat(permission.amountBalance()).hasValue(Price.of("46.00", "USD"));
    assertThat(permission.state()).isEqualTo(PermissionState.CHARGEABLE);
  }

  @Test
  @DisplayName("that is for one time is closed once all of it is captured")
  void spent() {
    String id = shop.permissionFor("20.00", "USD");

    charge(id, "14.00", "'captureNow':true");
    assertThat(state(id)).isEqualTo("Chargeable");
    charge(id, "6.00", "'captureNow':true");
    assertThat(state(id)).isEqualTo("Closed");
  }

  @Test
  @DisplayName("that is recurring or a saved wallet stays chargeable")
  void neverSpent() {
    String recurring = shop.permissionOf("Recurring", "{}");
    String wallet = shop.permissionOf("PaymentMethodOnFile", "{}");

    charge(recurring, "14.00", "'captureNow':true");
    charge(wallet, "14.00", "'captureNow':true");

    assertThat(state(recurring)).isEqualTo("Chargeable");
    assertThat(state(wallet)).isEqualTo("Chargeable");
  }

  @Test
  @DisplayName("is not chargeable while an authorization is pending")
  void inProgress() {
    String session =
        shop.simulator()
            .session()
            .paymentIntent(PaymentIntent.AUTHORIZE)
            .completed(ChargeState.AUTHORIZATION_INITIATED)
            .create();
    String id = shop.simulator().session(session).chargePermissionId().orElseThrow();

    assertThat(state(id)).isEqualTo("NonChargeable ChargeInProgress");
    shop.simulator()
        .changeCharge(
            shop.simulator().session(session).chargeId().orElseThrow(), ChargeState.AUTHORIZED);
    assertThat(state(id)).isEqualTo("Chargeable");
  }

  @ParameterizedTest
  @CsvSource({
    "OneTime, HardDeclined, Chargeable",
    "Recurring, HardDeclined, NonChargeable PaymentMethodInvalid",
    "Recurring, SoftDeclined, Chargeable",
    "OneTime, AmazonRejected, Closed AmazonClosed"
  })
  @DisplayName("suffers when a pending charge of it is declined in the end")
  void declinedCharge(String type, String reason, String state) {
    String id = shop.permissionOf(type, "{}");
    String charge = charge(id, "14.00", "'canHandlePendingAuthorization':true").text("chargeId");

    shop.simulator().clock().advance(Duration.ofSeconds(1));
    shop.simulator().changeCharge(charge, ChargeState.DECLINED, reason);

    assertThat(state(id)).isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AmazonCanceled",
        "AmazonClosed",
        "BillingAddressDeleted",
        "BuyerClosed",
        "Expired",
        "MFAFailed",
        "MerchantClosed",
        "PaymentMethodDeleted",
        "PaymentMethodExpired",
        "PaymentMethodInvalid",
        "PaymentMethodNotAllowed",
        "PaymentMethodNotSet"
      })
  @DisplayName("tells its reasons in an array")
  void reasons(String reason) {
    String id = shop.permissionFor("14.00", "USD");
    shop.simulator()
        .changeChargePermission(id, PermissionState.NON_CHARGEABLE, Optional.of(reason));

    assertThat(state(id)).isEqualTo("NonChargeable " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "OneTime | {} | 180",
        "OneTime | {'paymentDetails':{'extendExpiration':true}} | 395",
        "Recurring | {} | 395"
      })
  @DisplayName("expires after 180 days, or 13 months if it may live longer")
  void expires(String type, String details, int days) {
    String id = shop.permissionOf(type, details);

    shop.simulator().clock().advance(Duration.ofDays(days).minusMinutes(1));
    assertThat(state(id)).isEqualTo("Chargeable");
    shop.simulator().clock().advance(Duration.ofDays(2));
    assertThat(state(id)).isEqualTo("Closed Expired");
  }

  @Test
  @DisplayName("that is recurring lives on with each charge")
  void renewed() {
    String id = shop.permissionOf("Recurring", "{}");
    shop.simulator().clock().advance(Duration.ofDays(300));
    charge(id, "14.00", "'captureNow':true");

    shop.simulator().clock().advance(Duration.ofDays(300));

    assertThat(state(id)).isEqualTo("Chargeable");
  }

  @Test
  @DisplayName("tells who the buyer is for 30 days, paid or not")
  void buyer() {
    String id = shop.permissionFor("14.00", "USD");
    charge(id, "14.00", "'captureNow':true");

    shop.simulator().clock().advance(Duration.ofDays(30).minusMinutes(1));
    assertThat(shop.permission(id).json().isNull("buyer")).isFalse();
    shop.simulator().clock().advance(Duration.ofMinutes(2));
    assertThat(shop.permission(id).json().isNull("buyer")).isTrue();
    assertThat(shop.permission(id).json().isNull("shippingAddress")).isTrue();
  }

  @Test
  @DisplayName("that is recurring tells who the buyer is while it is open and 30 days after")
  void recurringBuyer() {
    String id = shop.permissionOf("Recurring", "{}");

    shop.simulator().clock().advance(Duration.ofDays(100));
    assertThat(shop.permission(id).json().isNull("buyer")).isFalse();
    shop.closePermission(id, CLOSE);
    assertThat(shop.permission(id).json().isNull("buyer")).isFalse();
    shop.simulator().clock().advance(Duration.ofDays(31));
    assertThat(shop.permission(id).json().isNull("buyer")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "OneTime | {} | 200 Chargeable",
        "OneTime | {'merchantMetadata':{'merchantReferenceId':'43'}} | 200 Chargeable",
        "OneTime | {'merchantMetadata':{'merchantStoreName':'LONG'}} | 400 InvalidParameterValue",
        "OneTime | {'limits':{}} | 400 UnrecognizedField",
        "OneTime | {'recurringMetadata':{'frequency':{'unit':'Day','value':'1'}}} | 400"
            + " InvalidParameterValue",
        "Recurring | {'recurringMetadata':{'frequency':{'unit':'Day','value':'1'}}} | 200"
            + " Chargeable",
        "Recurring | {'recurringMetadata':{'frequency':{'unit':'Day','value':'x'}}} | 400"
            + " InvalidParameterValue"
      })
  @DisplayName("has its metadata updated, and nothing else")
  void update(String type, String body, String outcome) {
    String id = shop.permissionOf(type, "{}");

    assertThat(shop.updatePermission(id, body.replace("LONG", "x".repeat(51))).outcome())
        .isEqualTo(outcome);
  }

  @Test
  @DisplayName("keeps what an update does not name")
  void updateKeeps() {
    String id = shop.permissionFor("14.00", "USD");

    shop.updatePermission(id, "{'merchantMetadata':{'merchantReferenceId':'43'}}");

    JSONObject metadata = shop.permission(id).json().getJSONObject("merchantMetadata");
    assertThat(metadata.getString("merchantReferenceId")).isEqualTo("43");
    assertThat(metadata.getString("merchantStoreName")).isEqualTo("Example Shop");
  }

  @Test
  @DisplayName("is not modifiable once it is closed")
  void updateClosed() {
    String id = shop.permissionFor("14.00", "USD");
    shop.closePermission(id, CLOSE);

    assertThat(shop.updatePermission(id, "{}").outcome())
        .isEqualTo("422 ChargePermissionNotModifiable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 400 MissingParameterValue",
        "{'closureReason':'LONG'} | 400 InvalidParameterValue",
        "{'closureReason':'done','cancelPendingCharges':'perhaps'} | 400 InvalidParameterValue",
        "{'closureReason':'done','x':1} | 400 UnrecognizedField",
        "{'closureReason':'done'} | 200 Closed MerchantClosed",
        "{'closureReason':'done','cancelPendingCharges':true} | 200 Closed MerchantClosed"
      })
  @DisplayName("is closed for a reason of 255 letters at most")
  void close(String body, String outcome) {
    String id = shop.permissionFor("14.00", "USD");

    Answered answered = shop.closePermission(id, body.replace("LONG", "x".repeat(256)));

    assertThat(answered.status() == 200 ? "200 " + state(id) : answered.outcome())
        .isEqualTo(outcome);
  }

  @Test
  @DisplayName("is closed once")
  void closeTwice() {
    String id = shop.permissionFor("14.00", "USD");
    shop.closePermission(id, CLOSE);

    assertThat(shop.closePermission(id, CLOSE).outcome())
        .isEqualTo("422 InvalidChargePermissionStatus");
  }

  @Test
  @DisplayName("is closed by Amazon when a simulation code says so")
  void simulatedClose() {
    String id = shop.permissionFor("14.00", "USD");

    shop.closePermission(id, CLOSE, "x-amz-pay-simulation-code", "AmazonClosed");

    assertThat(state(id)).isEqualTo("Closed AmazonClosed");
  }

  @ParameterizedTest
  @CsvSource({"true, Canceled ChargePermissionCanceled", "false, Authorized"})
  @DisplayName("takes its open charges along if the shop wants that")
  void cancelPendingCharges(boolean cancel, String state) {
    String id = shop.permissionFor("60.00", "USD");
    String open = charge(id, "14.00", "'captureNow':false").text("chargeId");
    String captured = charge(id, "14.00", "'captureNow':true").text("chargeId");

    shop.closePermission(id, "{'closureReason':'done','cancelPendingCharges':" + cancel + "}");

    assertThat(shop.charge(open).state()).isEqualTo(state);
    assertThat(shop.charge(captured).state()).isEqualTo("Captured");
  }

  @Test
  @DisplayName("that nobody knows is ResourceNotFound")
  void unknown() {
    String id = "S01-0000000-0000000";

    assertThat(shop.permission(id).outcome()).isEqualTo("404 ResourceNotFound");
    assertThat(shop.updatePermission(id, "{}").outcome()).isEqualTo("404 ResourceNotFound");
    assertThat(shop.closePermission(id, CLOSE).outcome()).isEqualTo("404 ResourceNotFound");
  }

  private Answered charge(String permission, String amount, String more) {
    return shop.createCharge(
        "{'chargePermissionId':'%s',%s,%s}"
            .formatted(permission, price("chargeAmount", amount, "USD"), more));
  }

  /** For example {@code Closed MerchantClosed}. */
  private String state(String id) {
    JSONObject details = shop.permission(id).json().getJSONObject("statusDetails");
    String reason =
        details.isNull("reasons")
            ? ""
            : " " + details.getJSONArray("reasons").getJSONObject(0).getString("reasonCode");
    return details.getString("state") + reason;
  }
}
