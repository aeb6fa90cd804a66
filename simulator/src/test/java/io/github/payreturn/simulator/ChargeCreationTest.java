package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Backend.SIMULATION;
import static io.github.payreturn.simulator.support.Backend.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Answered;
import io.github.payreturn.simulator.support.Backend;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A charge that is created")
class ChargeCreationTest {
  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'captureNow':false | 201 Authorized",
        "'captureNow':true | 201 Captured",
        "'captureNow':true,'softDescriptor':'SHOP' | 201 Captured",
        "'canHandlePendingAuthorization':true | 201 Authorized",
        "'chargeInitiator':'MITU','channel':'Phone' | 201 Authorized",
        "'merchantMetadata':{'merchantReferenceId':'42'} | 201 Authorized"
      })
  @DisplayName("is in the state that was asked for")
  void created(String more, String outcome) {
    String permission = shop.permissionFor("14.00", "USD");

    Answered answered = shop.createCharge(body(permission, "14.00", "USD", more));

    assertThat(answered.outcome()).isEqualTo(outcome);
    assertThat(answered.text("chargeId")).startsWith(permission + "-C");
    assertThat(shop.charge(answered.text("chargeId")).state()).isEqualTo(answered.state());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 400 MissingParameterValue",
        "{'chargePermissionId':'PERMISSION'} | 400 MissingParameterValue",
        "{'chargePermissionId':'PERMISSION','chargeAmount':{'amount':'1'}} | 400"
            + " MissingParameterValue",
        "{'chargePermissionId':'PERMISSION',PRICE,'x':1} | 400 UnrecognizedField",
        "{'chargePermissionId':'PERMISSION',PRICE,'captureNow':'maybe'} | 400"
            + " InvalidParameterValue",
        "{'chargePermissionId':'PERMISSION',PRICE,'captureNow':true,"
            + "'softDescriptor':'12345678901234567'} | 400 InvalidParameterValue",
        "{'chargePermissionId':'PERMISSION',PRICE,'softDescriptor':'SHOP'} | 400"
            + " InvalidParameterCombination",
        "{'chargePermissionId':'PERMISSION',PRICE,'captureNow':true,"
            + "'canHandlePendingAuthorization':true} | 400 InvalidParameterCombination",
        "{'chargePermissionId':'PERMISSION',PRICE,'chargeInitiator':'ME'} | 400"
            + " InvalidParameterValue",
        "{'chargePermissionId':'PERMISSION',PRICE,'channel':'Pigeon'} | 400"
            + " InvalidParameterValue",
        "{'chargePermissionId':'PERMISSION','chargeAmount':{'amount':'0','currencyCode':'USD'}}"
            + " | 400 InvalidParameterValue",
        "{'chargePermissionId':'PERMISSION','chargeAmount':{'amount':'1','currencyCode':'EUR'}}"
            + " | 400 CurrencyMismatch",
        "{'chargePermissionId':'PERMISSION',"
            + "'chargeAmount':{'amount':'14.01','currencyCode':'USD'}} | 400"
            + " TransactionAmountExceeded",
        "{'chargePermissionId':'PERMISSION',"
            + "'chargeAmount':{'amount':'150000.01','currencyCode':'USD'}} | 400"
            + " TransactionAmountExceeded",
        "{'chargePermissionId':'S01-0000000-0000000',PRICE} | 404 ResourceNotFound"
      })
  @DisplayName("is refused when the request is wrong")
  void refused(String body, String outcome) {
    String filled =
        body.replace("PERMISSION", shop.permissionFor("14.00", "USD"))
            .replace("PRICE", price("chargeAmount", "1.00", "USD"));

    assertThat(shop.createCharge(filled).outcome()).isEqualTo(outcome);
    assertThat(shop.simulator().charges()).isEmpty();
  }

  @Test
  @DisplayName("takes from what the permission has left, and declined ones give it back")
  void balance() {
    String permission = shop.permissionFor("14.00", "USD");
    String first =
        shop.createCharge(body(permission, "10.00", "USD", "'captureNow':false")).text("chargeId");

    String five = body(permission, "5.00", "USD", "'captureNow':false");
    assertThat(shop.createCharge(five).outcome()).isEqualTo("400 TransactionAmountExceeded");
    shop.simulator().changeCharge(first, ChargeState.DECLINED, "SoftDeclined");
    assertThat(shop.createCharge(five).outcome()).isEqualTo("201 Authorized");
  }

  @Test
  @DisplayName("may exceed the permission a little when the session allowed it")
  void overcharge() {
    String permission = shop.permissionOf("OneTime", "{'paymentDetails':{'allowOvercharge':true}}");

    assertThat(outcome(permission, "16.11")).isEqualTo("400 TransactionAmountExceeded");
    assertThat(outcome(permission, "16.10")).isEqualTo("201 Authorized");
  }

  @ParameterizedTest
  @CsvSource({
    "NON_CHARGEABLE, PaymentMethodInvalid, 422 InvalidChargePermissionStatus",
    "CLOSED, BuyerClosed, 422 InvalidChargePermissionStatus",
    "CHARGEABLE, , 201 Authorized"
  })
  @DisplayName("needs a permission that is chargeable")
  void permissionState(PermissionState state, String reason, String outcome) {
    String permission = shop.permissionFor("14.00", "USD");
    shop.simulator().changeChargePermission(permission, state, Optional.ofNullable(reason));

    assertThat(outcome(permission, "14.00")).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "OneTime, SoftDeclined, 422 SoftDeclined, CHARGEABLE",
    "OneTime, HardDeclined, 422 HardDeclined, CHARGEABLE",
    "PaymentMethodOnFile, HardDeclined, 422 HardDeclined, NON_CHARGEABLE",
    "OneTime, AmazonRejected, 422 AmazonRejected, CLOSED",
    "OneTime, TransactionTimedOut, 422 TransactionTimedOut, CHARGEABLE",
    "OneTime, ProcessingFailure, 500 ProcessingFailure, CHARGEABLE",
    "OneTime, CaptureInitiated, 400 InvalidSandboxSimulationSpecified, CHARGEABLE",
    "OneTime, AuthorizationInitiated, 400 InvalidSandboxSimulationSpecified, CHARGEABLE",
    "OneTime, BuyerCanceled, 400 InvalidSandboxSimulationSpecified, CHARGEABLE"
  })
  @DisplayName("is refused when a simulation code says so, and its permission suffers")
  void simulatedRefusal(String type, String code, String outcome, PermissionState state) {
    String permission = shop.permissionOf(type, "{}");
    String body = body(permission, "14.00", "USD", "'captureNow':false");

    assertThat(shop.createCharge(body, SIMULATION, code).outcome()).isEqualTo(outcome);
    assertThat(shop.simulator().chargePermission(permission).state()).isEqualTo(state);
    assertThat(shop.simulator().charges()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "CaptureInitiated | 'captureNow':true | 202 CaptureInitiated | Captured",
        "AuthorizationInitiated | 'canHandlePendingAuthorization':true | 202"
            + " AuthorizationInitiated | Authorized",
        "PendingSoftDeclined | 'canHandlePendingAuthorization':true | 202"
            + " AuthorizationInitiated | Declined SoftDeclined",
        "PendingHardDeclined | 'canHandlePendingAuthorization':true | 202"
            + " AuthorizationInitiated | Declined HardDeclined",
        "PendingAmazonRejected | 'canHandlePendingAuthorization':true | 202"
            + " AuthorizationInitiated | Declined AmazonRejected",
        "PendingProcessingFailure | 'canHandlePendingAuthorization':true | 202"
            + " AuthorizationInitiated | Declined ProcessingFailure",
        "PendingTransactionTimedOut | 'canHandlePendingAuthorization':true | 202"
            + " AuthorizationInitiated | Declined TransactionTimedOut"
      })
  @DisplayName("pends when a simulation code says so, and is decided after 30 seconds")
  void simulatedPending(String code, String more, String outcome, String end) {
    String permission = shop.permissionFor("14.00", "USD");

    Answered answered = shop.createCharge(body(permission, "14.00", "USD", more), SIMULATION, code);

    assertThat(answered.outcome()).isEqualTo(outcome);
    shop.simulator().clock().advance(Duration.ofSeconds(31));
    assertThat(shop.charge(answered.text("chargeId")).state()).isEqualTo(end);
  }

  @Test
  @DisplayName("always pends when it is recurring and may")
  void recurring() {
    String permission = shop.permissionOf("Recurring", "{}");

    Answered answered =
        shop.createCharge(body(permission, "99.00", "USD", "'canHandlePendingAuthorization':true"));

    assertThat(answered.outcome()).isEqualTo("202 AuthorizationInitiated");
    assertThat(permission).startsWith("C01-");
    assertThat(answered.text("chargeId")).startsWith("S01-");
    assertThat(shop.simulator().chargePermission(permission).reasonCode())
        .hasValue("ChargeInProgress");
    assertThat(outcome(permission, "1.00")).isEqualTo("422 InvalidChargePermissionStatus");
  }

  @Test
  @DisplayName("may not exceed what the recurring permission says about its period")
  void period() {
    String permission =
        shop.permissionOf(
            "Recurring",
            "{'recurringMetadata':{'frequency':{'unit':'Month','value':'1'},"
                + price("amount", "30.00", "USD")
                + "}}");

    assertThat(outcome(permission, "20.00")).isEqualTo("201 Authorized");
    assertThat(outcome(permission, "10.01")).isEqualTo("400 PeriodicAmountExceeded");
    shop.simulator().clock().advance(Duration.ofDays(32));
    assertThat(outcome(permission, "10.01")).isEqualTo("201 Authorized");
  }

  @Test
  @DisplayName("of a saved wallet has a number of its own and no limit but Amazon's")
  void savedWallet() {
    String permission = shop.permissionOf("PaymentMethodOnFile", "{}");

    Answered answered =
        shop.createCharge(
            body(permission, "150000.00", "USD", "'chargeInitiator':'MITU','captureNow':true"));

    assertThat(permission).startsWith("B01-");
    assertThat(answered.outcome()).isEqualTo("201 Captured");
    assertThat(answered.text("chargeId")).matches("S01-\\d{7}-\\d{7}-C\\d{6}");
    assertThat(answered.text("chargeInitiator")).isEqualTo("MITU");
  }

  @Test
  @DisplayName("of a wallet that was only set up takes any currency")
  void setUpWallet() {
    String session = shop.simulator().session().setupOnly().completed().create();
    String permission = shop.simulator().session(session).chargePermissionId().orElseThrow();

    assertThat(shop.createCharge(body(permission, "1000", "JPY", "'captureNow':true")).outcome())
        .isEqualTo("201 Captured");
  }

  private String outcome(String permission, String amount) {
    return shop.createCharge(body(permission, amount, "USD", "'captureNow':false")).outcome();
  }

  private static String body(String permission, String amount, String currency, String more) {
    return "{'chargePermissionId':'%s',%s,%s}"
        .formatted(permission, price("chargeAmount", amount, currency), more);
  }
}
