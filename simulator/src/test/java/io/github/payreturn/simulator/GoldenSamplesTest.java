package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Backend.price;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Answered;
import io.github.payreturn.simulator.support.Backend;
import io.github.payreturn.simulator.support.JsonShape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The samples are bodies of Amazon's documentation and of its sandbox, with invented values. */
@DisplayName("An answer has exactly the fields of Amazon's sample, and nulls where it has them:")
class GoldenSamplesTest {
  private static final String AMOUNT = "{" + price("chargeAmount", "14.00", "USD") + "}";
  private static final String METADATA =
      "\"merchantMetadata\":{\"merchantReferenceId\":\"ORDER-1001\"}";
  private static final String TRACKED =
      "'deliveryDetails':[{'trackingNumber':'TRACK0001','carrierCode':'UPS'}]";

  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "complete-200-one-time-authorize-with-capture | {}",
        "complete-200-one-time-confirm-no-charge | {\"paymentDetails\":{\"paymentIntent\":\"Confirm\"}}",
        "complete-200-recurring | {\"chargePermissionType\":\"Recurring\",\"recurringMetadata\":"
            + "{\"frequency\":{\"unit\":\"Month\",\"value\":\"1\"}}}",
        "complete-200-saved-wallet-order | {\"chargePermissionType\":\"PaymentMethodOnFile\"}",
        "complete-200-shipping-address-list | {\"productType\":\"PayAndShipMultiAddress\"}"
      })
  void complete(String sample, String details) {
    String id = shop.simulator().session().details(details).create();

    // Not through the SDK, which reads the texts of an address list.
    String path = "/v2/checkoutSessions/" + id + "/complete";
    assertLike(sample, shop.raw("POST", path, new JSONObject(AMOUNT).toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "complete-202-pending, false, 202 Completed",
    "complete-202-pending-state-open, true, 202 Open"
  })
  void pending(String sample, boolean staysOpen, String outcome) {
    shop.assume(Assumption.PENDING_SESSION_STAYS_OPEN, staysOpen);

    Answered answered = shop.complete(pending().create(), AMOUNT);

    assertLike(sample, answered);
    assertThat(answered.outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource("complete-200-jpy")
  void yen(String sample) {
    String id = shop.simulator().session().chargeAmount("1000", "JPY").create();

    Answered answered = shop.complete(id, "{" + price("chargeAmount", "1000", "JPY") + "}");

    assertLike(sample, answered);
    assertThat(answered.text("chargeId")).startsWith("S03-");
  }

  @ParameterizedTest
  @CsvSource({
    "complete-200-saved-wallet-setup, Complete",
    "finalize-200-saved-wallet-setup-string-null, Finalize"
  })
  void setup(String sample, String operation) {
    String id = shop.simulator().session().setupOnly().create();

    assertLike(
        sample, operation.equals("Complete") ? shop.complete(id, "{}") : shop.finish(id, "{}"));
  }

  @ParameterizedTest
  @CsvSource({
    "finalize-200-one-time, true",
    "finalize-200-buy-now, false",
    "finalize-202-pending, true"
  })
  void finish(String sample, boolean tellsTheBuyer) {
    shop.assume(Assumption.FINALIZE_TELLS_THE_BUYER, tellsTheBuyer);
    boolean pending = sample.contains("pending");
    String id = (pending ? pending() : shop.simulator().session()).create();
    JSONObject body =
        new JSONObject(AMOUNT)
            .put("paymentIntent", pending ? "Authorize" : "AuthorizeWithCapture")
            .put("canHandlePendingAuthorization", pending)
            .put("shippingAddress", shop.session(id).json().getJSONObject("shippingAddress"));

    assertLike(sample, shop.finish(id, body.toString()));
  }

  @ParameterizedTest
  @CsvSource({"open-ready", "open-with-constraints"})
  void openSession(String sample) {
    String unset =
        sample.contains("constraints")
            ? """
              ,"paymentDetails":{"paymentIntent":null,"chargeAmount":null,"presentmentCurrency":"USD"}
              """
            : "";
    String result = unset.isEmpty() ? "\"https://shop.example/return\"" : "null";
    String details =
        """
        {"storeId":"amzn1.application-oa2-client.00000000000000000000000000000000", %s,
         "webCheckoutDetails":{"checkoutCancelUrl":"https://shop.example/cart",
                               "checkoutResultReturnUrl":%s}%s}
        """
            .formatted(METADATA, result, unset);
    String id = shop.simulator().session().details(details).create();

    assertLike("get-checkout-session-" + sample, shop.session(id));
  }

  @ParameterizedTest
  @CsvSource({"AmazonCanceled", "BuyerCanceled", "Declined", "Expired"})
  void canceledSession(String reason) {
    String id = shop.simulator().session().canceled(reason).create();

    Answered answered = shop.session(id);

    assertLike("get-checkout-session-canceled-" + reason.toLowerCase(Locale.ROOT), answered);
    assertThat(answered.state()).isEqualTo("Canceled " + reason);
  }

  @ParameterizedTest
  @CsvSource({
    "get-checkout-session-completed, AUTHORIZE_WITH_CAPTURE",
    "get-checkout-session-completed-no-charge, CONFIRM"
  })
  void completedSession(String sample, PaymentIntent intent) {
    String id = shop.simulator().session().paymentIntent(intent).completed().create();

    assertLike(sample, shop.session(id));
  }

  @ParameterizedTest
  @CsvSource({
    "authorization-initiated, AUTHORIZATION_INITIATED,",
    "authorized, AUTHORIZED,",
    "capture-initiated, CAPTURE_INITIATED,",
    "captured, CAPTURED,",
    "canceled-amazoncanceled, CANCELED, AmazonCanceled",
    "canceled-buyercanceled, CANCELED, BuyerCanceled",
    "canceled-chargepermissioncanceled, CANCELED, ChargePermissionCanceled",
    "canceled-expiredunused, CANCELED, ExpiredUnused",
    "canceled-merchantcanceled, CANCELED, MerchantCanceled",
    "declined-amazonrejected, DECLINED, AmazonRejected",
    "declined-harddeclined, DECLINED, HardDeclined",
    "declined-processingfailure, DECLINED, ProcessingFailure",
    "declined-softdeclined, DECLINED, SoftDeclined",
    "declined-transactiontimedout, DECLINED, TransactionTimedOut"
  })
  void charge(String sample, ChargeState state, String reason) {
    String descriptor =
        state == ChargeState.CAPTURED
            ? ",\"paymentDetails\":{\"softDescriptor\":\"EXAMPLE SHOP\"}"
            : "";
    SessionDraft draft = shop.simulator().session().details("{" + METADATA + descriptor + "}");
    String session =
        (reason == null ? draft.completed(state) : draft.completed(state, reason)).create();
    String id = shop.simulator().session(session).chargeId().orElseThrow();

    assertLike("get-charge-" + sample, shop.charge(id));
  }

  @ParameterizedTest
  @CsvSource("get-charge-recurring-jpy")
  void recurringCharge(String sample) {
    String session =
        shop.simulator()
            .session()
            .chargeAmount("500", "JPY")
            .paymentIntent(PaymentIntent.AUTHORIZE)
            .details(
                "{\"chargePermissionType\":\"Recurring\",\"platformId\":\"A1EXAMPLE00000\","
                    + METADATA
                    + "}")
            .completed()
            .create();

    assertLike(sample, shop.charge(shop.simulator().session(session).chargeId().orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "create-charge-201, captureNow, 201 Captured",
    "create-charge-202-pending, canHandlePendingAuthorization, 202 AuthorizationInitiated"
  })
  void createCharge(String sample, String flag, String outcome) {
    String body =
        "{'chargePermissionId':'%s',%s,'%s':true}"
            .formatted(permission(), price("chargeAmount", "14.00", "USD"), flag);
    String[] code =
        sample.contains("pending")
            ? new String[] {"x-amz-pay-simulation-code", "AuthorizationInitiated"}
            : new String[0];

    Answered answered = shop.createCharge(body, code);

    assertLike(sample, answered);
    assertThat(answered.outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"chargeable", "non-chargeable", "closed"})
  void permission(String sample) {
    String id = permission();
    if (sample.equals("non-chargeable")) {
      shop.simulator()
          .changeChargePermission(
              id, PermissionState.NON_CHARGEABLE, Optional.of("PaymentMethodInvalid"));
    }
    if (sample.equals("closed")) {
      shop.closePermission(id, "{'closureReason':'done'}");
      shop.simulator().clock().advance(Duration.ofDays(31)); // the buyer is forgotten
    }

    assertLike("get-charge-permission-" + sample, shop.permission(id));
  }

  @ParameterizedTest
  @CsvSource({
    "create-refund-201-initiated, REFUND_INITIATED,",
    "get-refund-refunded, REFUNDED,",
    "get-refund-declined, DECLINED, AmazonRejected"
  })
  void refund(String sample, RefundState state, String reason) {
    String body =
        "{'chargeId':'%s',%s,'softDescriptor':'EXAMPLE SHOP'}"
            .formatted(shop.chargeIn(ChargeState.CAPTURED), price("refundAmount", "14.00", "USD"));
    Answered created = shop.createRefund(body);
    shop.simulator().changeRefund(created.text("refundId"), state, Optional.ofNullable(reason));

    assertLike(
        sample,
        state == RefundState.REFUND_INITIATED ? created : shop.refund(created.text("refundId")));
  }

  @ParameterizedTest
  @CsvSource({"get-buyer", "delivery-tracker"})
  void others(String sample) {
    assertLike(
        sample,
        sample.equals("get-buyer")
            ? shop.buyer(
                shop.simulator()
                    .signIn("name", "email", "postalCode", "phoneNumber", "shippingAddress"))
            : shop.track("{'chargePermissionId':'" + permission() + "'," + TRACKED + "}"));
  }

  private SessionDraft pending() {
    return shop.simulator()
        .session()
        .paymentIntent(PaymentIntent.AUTHORIZE)
        .canHandlePendingAuthorization(true)
        .pends();
  }

  private String permission() {
    String session =
        shop.simulator()
            .session()
            .paymentIntent(PaymentIntent.CONFIRM)
            .details("{" + METADATA + "}")
            .completed()
            .create();
    return shop.simulator().session(session).chargePermissionId().orElseThrow();
  }

  private static void assertLike(String sample, Answered answered) {
    assertThat(JsonShape.of(answered.json())).isEqualTo(JsonShape.of(sample(sample)));
    String status = sample.replaceAll("^\\D+-(\\d{3})\\b.*$", "$1");
    assertThat(answered.status()).isEqualTo(status.length() == 3 ? Integer.parseInt(status) : 200);
  }

  static JSONObject sample(String name) {
    try (InputStream file =
        GoldenSamplesTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      if (file == null) {
        throw new AssertionError("no sample " + name);
      }
      return new JSONObject(new String(file.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
