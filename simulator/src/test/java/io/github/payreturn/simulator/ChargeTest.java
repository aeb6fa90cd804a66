package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Backend.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Answered;
import io.github.payreturn.simulator.support.Backend;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A charge")
class ChargeTest {
  private static final String SIMULATION = "x-amz-pay-simulation-code";

  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  @Nested
  @DisplayName("that is created")
  class Created {

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
          shop.createCharge(body(permission, "10.00", "USD", "'captureNow':false"))
              .text("chargeId");

      String five = body(permission, "5.00", "USD", "'captureNow':false");
      assertThat(shop.createCharge(five).outcome()).isEqualTo("400 TransactionAmountExceeded");
      shop.simulator().changeCharge(first, ChargeState.DECLINED, "SoftDeclined");
      assertThat(shop.createCharge(five).outcome()).isEqualTo("201 Authorized");
    }

    @Test
    @DisplayName("may exceed the permission a little when the session allowed it")
    void overcharge() {
      String permission =
          shop.permissionOf("OneTime", "{'paymentDetails':{'allowOvercharge':true}}");

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

      Answered answered =
          shop.createCharge(body(permission, "14.00", "USD", more), SIMULATION, code);

      assertThat(answered.outcome()).isEqualTo(outcome);
      shop.simulator().clock().advance(Duration.ofSeconds(31));
      assertThat(shop.charge(answered.text("chargeId")).state()).isEqualTo(end);
    }

    @Test
    @DisplayName("always pends when it is recurring and may")
    void recurring() {
      String permission = shop.permissionOf("Recurring", "{}");

      Answered answered =
          shop.createCharge(
              body(permission, "99.00", "USD", "'canHandlePendingAuthorization':true"));

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
  }

  @Nested
  @DisplayName("in each state of Amazon's table")
  class States {

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
  }

  @Nested
  @DisplayName("that is captured")
  class Captured {

    @ParameterizedTest
    @CsvSource({
      "14.00, USD, 200 Captured",
      "3.50, USD, 200 Captured",
      "14.01, USD, 400 TransactionAmountExceeded",
      "14.00, EUR, 400 CurrencyMismatch",
      "0.00, USD, 400 InvalidParameterValue",
      "1.999, USD, 400 InvalidParameterValue"
    })
    @DisplayName("moves at most what was authorized, in its currency")
    void amounts(String amount, String currency, String outcome) {
      String id = shop.chargeIn(ChargeState.AUTHORIZED);

      Answered answered = shop.capture(id, "{" + price("captureAmount", amount, currency) + "}");

      assertThat(answered.outcome()).isEqualTo(outcome);
      assertThat(shop.charge(id).price("captureAmount"))
          .isEqualTo(answered.status() == 200 ? amount + " " + currency : "");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "{} | 400 MissingParameterValue",
          "{PRICE,'x':1} | 400 UnrecognizedField",
          "{PRICE,'softDescriptor':'12345678901234567'} | 400 InvalidParameterValue",
          "{PRICE,'softDescriptor':'1234567890123456'} | 200 Captured"
        })
    @DisplayName("needs an amount, and a descriptor of 16 letters at most")
    void fields(String body, String outcome) {
      String filled = body.replace("PRICE", price("captureAmount", "14.00", "USD"));

      assertThat(shop.capture(shop.chargeIn(ChargeState.AUTHORIZED), filled).outcome())
          .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"7, 200 Captured", "8, 202 CaptureInitiated"})
    @DisplayName("more than seven days after its authorization takes a while")
    void late(int days, String outcome) {
      String id = shop.chargeIn(ChargeState.AUTHORIZED);
      shop.simulator().clock().advance(Duration.ofDays(days).minusMinutes(1));

      Answered answered = shop.capture(id, "{" + price("captureAmount", "5.00", "USD") + "}");

      assertThat(answered.outcome()).isEqualTo(outcome);
      shop.simulator().clock().advance(Duration.ofSeconds(31));
      assertThat(shop.charge(id).state()).isEqualTo("Captured");
      assertThat(shop.charge(id).price("captureAmount")).isEqualTo("5.00 USD");
    }

    @ParameterizedTest
    @CsvSource({
      "CaptureInitiated, 202 CaptureInitiated, Captured",
      "PendingAmazonRejected, 202 CaptureInitiated, Declined AmazonRejected",
      "PendingProcessingFailure, 202 CaptureInitiated, Declined ProcessingFailure",
      "HardDeclined, 400 InvalidSandboxSimulationSpecified, Authorized"
    })
    @DisplayName("does as a simulation code says")
    void simulated(String code, String outcome, String end) {
      String id = shop.chargeIn(ChargeState.AUTHORIZED);
      String body = "{" + price("captureAmount", "14.00", "USD") + "}";

      assertThat(shop.capture(id, body, SIMULATION, code).outcome()).isEqualTo(outcome);
      shop.simulator().clock().advance(Duration.ofSeconds(31));
      assertThat(shop.charge(id).state()).isEqualTo(end);
    }
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

  private static String body(String permission, String amount, String currency, String more) {
    return "{'chargePermissionId':'%s',%s,%s}"
        .formatted(permission, price("chargeAmount", amount, currency), more);
  }
}
