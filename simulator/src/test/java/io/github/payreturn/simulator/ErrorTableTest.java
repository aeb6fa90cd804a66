package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Backend.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Answered;
import io.github.payreturn.simulator.support.Backend;
import io.github.payreturn.simulator.support.JsonShape;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Amazon's table of errors:")
class ErrorTableTest {
  private static final String SESSIONS = "/v2/checkoutSessions";
  private static final String AMOUNT = "{" + price("chargeAmount", "14.00", "USD") + "}";

  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  /** A mistake that a shop makes. */
  private interface Mistake {
    Answered answer(Backend shop);
  }

  private record Row(String outcome, String when, Mistake mistake) {
    @Override
    public String toString() {
      return outcome + " when " + when;
    }
  }

  static List<Row> rows() {
    return List.of(
        new Row(
            "400 InvalidHeaderValue",
            "the date cannot be read",
            shop -> shop.raw("POST", SESSIONS, "{}", "x-amz-pay-date", "yesterday")),
        new Row(
            "400 MissingHeader",
            "the region is missing",
            shop -> shop.raw("POST", SESSIONS, "{}", "x-amz-pay-region", "")),
        new Row(
            "400 MissingHeaderValue",
            "the region is blank",
            shop -> shop.raw("POST", SESSIONS, "{}", "x-amz-pay-region", " ")),
        new Row(
            "400 InvalidRequestFormat",
            "the body is no JSON",
            shop -> shop.raw("POST", SESSIONS, "{")),
        new Row(
            "400 InvalidRequestFormat",
            "the body is no object",
            shop -> shop.raw("POST", SESSIONS, "[]")),
        new Row(
            "400 InvalidRequestFormat",
            "a body is needed and there is none",
            shop -> shop.raw("POST", SESSIONS, "")),
        new Row(
            "400 InvalidParameterValue",
            "an amount is none",
            shop -> complete(shop, "{" + price("chargeAmount", "lots", "USD") + "}")),
        new Row(
            "400 MissingParameterValue",
            "the charge amount is missing",
            shop -> complete(shop, "{}")),
        new Row(
            "400 UnrecognizedField",
            "the shop sends what only a button may say",
            shop -> shop.createSession("{'webCheckoutDetails':{'checkoutMode':'ProcessOrder'}}")),
        new Row(
            "400 InvalidSandboxSimulationSpecified",
            "there is no such simulation",
            shop ->
                shop.complete(
                    shop.simulator().session().create(),
                    AMOUNT,
                    "x-amz-pay-simulation-code",
                    "Nonsense")),
        new Row(
            "400 DuplicateIdempotencyKey",
            "a key was used with other values",
            shop -> {
              shop.createSession("{}", "x-amz-pay-idempotency-key", "k");
              return shop.createSession("{'storeId':'s'}", "x-amz-pay-idempotency-key", "k");
            }),
        new Row(
            "400 InvalidParameterCombination",
            "a capture may pend",
            shop ->
                shop.createSession(
                    "{'paymentDetails':{'paymentIntent':'AuthorizeWithCapture',"
                        + "'canHandlePendingAuthorization':true}}")),
        new Row(
            "400 CurrencyMismatch",
            "the currency is not the session's",
            shop -> complete(shop, "{" + price("chargeAmount", "14.00", "EUR") + "}")),
        new Row(
            "400 InvalidAPIVersion",
            "the version does not exist",
            shop -> shop.raw("GET", "/v9/checkoutSessions/x", "")),
        new Row(
            "400 TransactionAmountExceeded",
            "a refund is more than was paid",
            shop ->
                shop.createRefund(
                    "{'chargeId':'%s',%s}"
                        .formatted(
                            shop.chargeIn(ChargeState.CAPTURED),
                            price("refundAmount", "99.00", "USD")))),
        new Row(
            "400 PeriodicAmountExceeded",
            "a charge is more than the period allows",
            shop ->
                shop.createCharge(
                    "{'chargePermissionId':'%s',%s}"
                        .formatted(
                            shop.permissionOf(
                                "Recurring",
                                "{'recurringMetadata':{'frequency':{'unit':'Day','value':'1'},"
                                    + price("amount", "5.00", "USD")
                                    + "}}"),
                            price("chargeAmount", "6.00", "USD")))),
        new Row(
            "401 UnauthorizedAccess",
            "the key is for the other environment",
            shop -> shop.raw("GET", "/live/v2/checkoutSessions/x", "")),
        new Row(
            "403 InvalidRequestSignature",
            "the date is long past",
            shop -> shop.raw("POST", SESSIONS, "{}", "x-amz-pay-date", "20200101T000000Z")),
        new Row(
            "404 ResourceNotFound",
            "the id is nobody's",
            shop -> shop.session("7c1d2b90-5e4f-4a6b-8c3d-0f1e2d3c4b5a")),
        new Row(
            "404 ResourceNotFound",
            "the path is unknown",
            shop -> shop.raw("GET", "/v2/nonsense", "")),
        new Row(
            "405 UnsupportedOperation",
            "the method is not for that path",
            shop -> shop.raw("DELETE", SESSIONS + "/x", "{}")),
        new Row(
            "409 AmountMismatch",
            "the amount is not the session's",
            shop -> complete(shop, "{" + price("chargeAmount", "13.00", "USD") + "}")),
        new Row(
            "422 InvalidCheckoutSessionStatus",
            "the session is completed",
            shop -> shop.complete(shop.simulator().session().completed().create(), AMOUNT)),
        new Row(
            "422 CheckoutSessionCanceled",
            "the session is canceled",
            shop ->
                shop.complete(
                    shop.simulator().session().canceled("BuyerCanceled").create(), AMOUNT)),
        refused("HardDeclined"),
        refused("SoftDeclined"),
        refused("PaymentMethodNotAllowed"),
        refused("AmazonRejected"),
        refused("MFANotCompleted"),
        refused("TransactionCountExceeded"),
        new Row(
            "422 TransactionTimedOut",
            "an authorization would pend and may not",
            shop -> shop.complete(shop.simulator().session().pends().create(), AMOUNT)),
        new Row(
            "422 InvalidChargeStatus",
            "a charge is captured twice",
            shop ->
                shop.capture(
                    shop.chargeIn(ChargeState.CAPTURED),
                    "{" + price("captureAmount", "14.00", "USD") + "}")),
        new Row(
            "422 InvalidChargePermissionStatus",
            "a permission is closed twice",
            shop -> {
              String id = shop.permissionFor("14.00", "USD");
              shop.closePermission(id, "{'closureReason':'x'}");
              return shop.closePermission(id, "{'closureReason':'x'}");
            }),
        new Row(
            "422 ChargePermissionNotModifiable",
            "a closed permission is updated",
            shop -> {
              String id = shop.permissionFor("14.00", "USD");
              shop.closePermission(id, "{'closureReason':'x'}");
              return shop.updatePermission(id, "{}");
            }),
        new Row(
            "429 TooManyRequests",
            "there are too many calls",
            shop -> {
              shop.simulator().behave(Behaviour.faithful().withThrottling(Throttling.SANDBOX));
              shop.track("{}");
              return shop.track("{}");
            }),
        new Row(
            "500 ProcessingFailure",
            "the payment fails inside Amazon",
            shop ->
                shop.complete(
                    shop.simulator().session().refused("ProcessingFailure").create(), AMOUNT)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  @DisplayName("an error comes with its status, its code and its message, and nothing else")
  void errors(Row row) {
    Answered answered = row.mistake().answer(shop);

    assertThat(answered.outcome()).isEqualTo(row.outcome());
    assertThat(answered.json().keySet()).containsOnly("reasonCode", "message");
  }

  /** What happens inside Amazon, or to a merchant, happens here on demand only. */
  @ParameterizedTest
  @CsvSource({
    "400, InvalidRequest",
    "403, InvalidAuthentication",
    "403, InvalidAuthorizationToken",
    "403, InvalidAccountStatus",
    "405, RequestNotSupported",
    "408, RequestTimeout",
    "425, TooEarly",
    "426, TLSVersionNotSupported",
    "429, RequestThrottled",
    "500, InternalServerError",
    "502, BadGateway",
    "503, ServiceUnavailable",
    "504, GatewayTimeout"
  })
  @DisplayName("an error that no request can provoke can be scripted")
  void scripted(int status, String reasonCode) {
    String id = shop.simulator().session().create();
    shop.simulator().next(Operation.COMPLETE).error(status, reasonCode);

    assertThat(shop.complete(id, AMOUNT).outcome()).isEqualTo(status + " " + reasonCode);
    assertThat(shop.complete(id, AMOUNT).outcome()).isEqualTo("200 Completed");
  }

  @ParameterizedTest
  @CsvSource({
    "error-400-currency-mismatch",
    "error-400-duplicate-idempotency-key",
    "error-400-invalid-header-value",
    "error-400-invalid-parameter-value",
    "error-400-invalid-request-format",
    "error-400-invalid-sandbox-simulation-specified",
    "error-400-missing-header-value",
    "error-400-missing-parameter-value",
    "error-400-transaction-amount-exceeded",
    "error-400-unrecognized-field",
    "error-401-unauthorized-access",
    "error-403-invalid-request-signature",
    "error-404-resource-not-found",
    "error-405-unsupported-operation",
    "error-409-amount-mismatch",
    "error-422-amazon-rejected",
    "error-422-checkout-session-canceled",
    "error-422-hard-declined",
    "error-422-invalid-charge-status",
    "error-422-invalid-checkout-session-status",
    "error-422-mfanot-completed",
    "error-422-payment-method-not-allowed",
    "error-422-soft-declined",
    "error-422-transaction-count-exceeded",
    "error-422-transaction-timed-out",
    "error-429-too-many-requests",
    "error-500-processing-failure"
  })
  @DisplayName("an error looks like Amazon's sample of it")
  void like(String name) {
    var sample = GoldenSamplesTest.sample(name);
    String outcome = name.substring(6, 9) + " " + sample.getString("reasonCode");
    Row row =
        rows().stream().filter(one -> one.outcome().equals(outcome)).findFirst().orElseThrow();

    assertThat(JsonShape.of(row.mistake().answer(shop).json())).isEqualTo(JsonShape.of(sample));
  }

  private static Row refused(String reasonCode) {
    return new Row(
        "422 " + reasonCode,
        "the payment is refused",
        shop -> shop.complete(shop.simulator().session().refused(reasonCode).create(), AMOUNT));
  }

  private static Answered complete(Backend shop, String body) {
    return shop.complete(shop.simulator().session().create(), body);
  }
}
