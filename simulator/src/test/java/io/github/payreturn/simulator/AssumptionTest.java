package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Backend.price;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Answered;
import io.github.payreturn.simulator.support.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What Amazon's documentation leaves open can be assumed either way:")
class AssumptionTest {
  private static final String AMOUNT = "{" + price("chargeAmount", "14.00", "USD") + "}";

  /** These have tests of their own, where the rest of their subject is. */
  private static final Set<Assumption> ELSEWHERE =
      EnumSet.of(
          Assumption.HOST_AND_REGION_MUST_BE_SIGNED,
          Assumption.COMPLETE_REPLAYS_BY_KEY,
          Assumption.ERRORS_ARE_REPLAYED,
          Assumption.IDEMPOTENCY_KEY_IS_REQUIRED,
          Assumption.OTHER_ENVIRONMENT_IS_A_SERVER_ERROR,
          Assumption.FINALIZE_IS_THROTTLED_AS_COMPLETE,
          Assumption.THROTTLED_ANSWERS_SAY_RETRY_AFTER,
          Assumption.SIGN_IN_URL_NAMES_IT_CHECKOUT_SESSION_ID,
          Assumption.CANCEL_URL_BEARS_THE_SESSION_ID,
          Assumption.BUY_NOW_MAY_BE_UNSIGNED);

  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  /** Something that a shop does, and what it sees then. */
  private interface Scenario {
    String seen(Backend shop);
  }

  private record Row(Assumption assumption, String ifFalse, String ifTrue, Scenario scenario) {
    @Override
    public String toString() {
      return assumption.statement();
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row(
            Assumption.AMOUNTS_ARE_COMPARED_AS_TEXT,
            "200 Completed",
            "409 AmountMismatch",
            shop -> complete(shop, "{" + price("chargeAmount", "14", "USD") + "}")),
        new Row(
            Assumption.ADDRESSES_ARE_COMPARED_STRICTLY,
            "200 Completed",
            "400 InvalidParameterValue",
            shop -> finish(shop, address(shop).put("city", "Springfield "))),
        new Row(
            Assumption.WRONG_ADDRESS_IS_A_CONFLICT,
            "400 InvalidParameterValue",
            "409 AmountMismatch",
            shop -> finish(shop, address(shop).put("city", "Elsewhere"))),
        new Row(
            Assumption.MISSING_ADDRESS_IS_INVALID,
            "400 MissingParameterValue",
            "400 InvalidParameterValue",
            shop -> finish(shop, JSONObject.NULL)),
        new Row(
            Assumption.COMPLETE_TAKES_SUPPLEMENTARY_DATA,
            "400 UnrecognizedField",
            "200 Completed",
            shop ->
                complete(
                    shop,
                    "{" + price("chargeAmount", "14.00", "USD") + ",'supplementaryData':'{}'}")),
        new Row(
            Assumption.RACING_COMPLETE_IS_TOO_EARLY,
            "200 Completed",
            "425 TooEarly",
            AssumptionTest::race),
        new Row(
            Assumption.PENDING_SESSION_STAYS_OPEN,
            "202 Completed, then 200 Completed",
            "202 Open, then 200 Open",
            AssumptionTest::pend),
        new Row(
            Assumption.CANCELED_SESSION_HAS_AN_INVALID_STATUS,
            "422 CheckoutSessionCanceled",
            "422 InvalidCheckoutSessionStatus",
            shop ->
                shop.complete(shop.simulator().session().canceled("Declined").create(), AMOUNT)
                    .outcome()),
        new Row(
            Assumption.EXPIRED_SESSION_WAS_CANCELED,
            "422 InvalidCheckoutSessionStatus",
            "422 CheckoutSessionCanceled",
            shop -> {
              String id = shop.simulator().session().create();
              shop.simulator().clock().advance(Duration.ofDays(1));
              return shop.complete(id, AMOUNT).outcome();
            }),
        new Row(
            Assumption.COMPLETED_SESSION_SHOWS_PAYMENT_DETAILS,
            "null",
            "AuthorizeWithCapture",
            shop -> {
              String id = shop.simulator().session().completed().create();
              JSONObject details = shop.session(id).json().optJSONObject("paymentDetails");
              return details == null ? "null" : details.getString("paymentIntent");
            }),
        new Row(
            Assumption.UNDECIDED_CHARGE_IS_CANCELED,
            "Declined TransactionTimedOut",
            "Canceled AmazonCanceled",
            shop -> {
              String charge = shop.chargeIn(ChargeState.AUTHORIZATION_INITIATED);
              shop.simulator().clock().advance(Duration.ofHours(25));
              return shop.charge(charge).state();
            }),
        new Row(
            Assumption.CANCELED_TOTAL_CLOSES_PERMISSION,
            "CHARGEABLE",
            "CLOSED",
            shop -> {
              String charge = shop.chargeIn(ChargeState.AUTHORIZED);
              shop.cancel(charge, "{'cancellationReason':'sold out'}");
              String permission = shop.simulator().charge(charge).chargePermissionId();
              return shop.simulator().chargePermission(permission).state().name();
            }),
        new Row(
            Assumption.UNKNOWN_ID_IN_A_BODY_IS_INVALID,
            "404 ResourceNotFound",
            "400 InvalidParameterValue",
            shop ->
                shop.createRefund(
                        "{'chargeId':'S01-0-C0'," + price("refundAmount", "1.00", "USD") + "}")
                    .outcome()),
        new Row(
            Assumption.CREATED_IS_200,
            "201 Open",
            "200 Open",
            shop -> shop.createSession("{}").outcome()),
        new Row(
            Assumption.CONVERTED_AMOUNTS_ARE_PRICES,
            "14.00",
            "14.00 USD",
            shop -> {
              Answered charge = shop.charge(shop.chargeIn(ChargeState.CAPTURED));
              return charge.json().get("convertedAmount") instanceof String text
                  ? text
                  : charge.price("convertedAmount");
            }),
        new Row(
            Assumption.FINALIZE_TELLS_THE_BUYER,
            "nobody",
            "Robin Sample",
            shop -> {
              String id = shop.simulator().session().create();
              JSONObject buyer =
                  shop.finish(id, finalizing(address(shop))).json().optJSONObject("buyer");
              return buyer == null ? "nobody" : buyer.getString("name");
            }),
        new Row(
            Assumption.ABSENT_CHARGE_ID_IS_TEXT,
            "JSON null",
            "text null",
            shop -> {
              String id = shop.simulator().session().setupOnly().create();
              Object chargeId = shop.finish(id, "{}").json().get("chargeId");
              return chargeId instanceof String text ? "text " + text : "JSON " + chargeId;
            }),
        new Row(
            Assumption.METADATA_LIMITS_HOLD,
            "201 Open",
            "400 InvalidParameterValue",
            shop ->
                shop.createSession("{'merchantMetadata':{'noteToBuyer':'" + "x".repeat(256) + "'}}")
                    .outcome()),
        new Row(
            Assumption.GUESSED_SIMULATION_CODES_EXIST,
            "400 InvalidSandboxSimulationSpecified",
            "202 CaptureInitiated",
            shop ->
                shop.capture(
                        shop.chargeIn(ChargeState.AUTHORIZED),
                        "{" + price("captureAmount", "14.00", "USD") + "}",
                        "x-amz-pay-simulation-code",
                        "CaptureInitiated")
                    .outcome()),
        new Row(
            Assumption.TRACKERS_WORK_IN_THE_SANDBOX,
            "405",
            "200",
            shop -> Integer.toString(track(shop).status())),
        new Row(
            Assumption.TRACKER_ECHOES_BOTH_IDS,
            "one id",
            "two ids",
            shop -> track(shop).json().has("amazonOrderReferenceId") ? "two ids" : "one id"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  @DisplayName("one way or the other")
  void either(Row row) {
    shop.assume(row.assumption(), false);
    String ifFalse = row.scenario().seen(shop);
    shop.assume(row.assumption(), true);
    String ifTrue = row.scenario().seen(shop);

    assertThat(ifFalse).isEqualTo(row.ifFalse());
    assertThat(ifTrue).isEqualTo(row.ifTrue());
  }

  @Test
  @DisplayName("each of them has a row")
  void complete() {
    Set<Assumption> tested = rows().map(Row::assumption).collect(toSet());
    tested.addAll(ELSEWHERE);

    assertThat(tested).containsExactlyInAnyOrder(Assumption.values());
  }

  @Test
  @DisplayName("the faithful behaviour assumes the defaults")
  void defaults() {
    for (Assumption assumption : Assumption.values()) {
      assertThat(Behaviour.faithful().assumes(assumption))
          .as(assumption.name())
          .isEqualTo(assumption.byDefault());
    }
  }

  @Test
  @DisplayName("the README lists them all, with their defaults")
  void readme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    for (Assumption assumption : Assumption.values()) {
      assertThat(readme)
          .contains(
              "| `%s` | %s | %s |"
                  .formatted(assumption, assumption.byDefault(), assumption.statement()));
    }
  }

  private static String complete(Backend shop, String body) {
    return shop.complete(shop.simulator().session().create(), body).outcome();
  }

  private static String finish(Backend shop, Object address) {
    return shop.finish(shop.simulator().session().create(), finalizing(address)).outcome();
  }

  private static String finalizing(Object address) {
    return new JSONObject(AMOUNT)
        .put("paymentIntent", "AuthorizeWithCapture")
        .put("shippingAddress", address)
        .toString();
  }

  private static JSONObject address(Backend shop) {
    String id = shop.simulator().session().create();
    return shop.session(id).json().getJSONObject("shippingAddress");
  }

  /** What the second of two calls gets that arrives while the first is under way. */
  private static String race(Backend shop) {
    String id = shop.simulator().session().create();
    Hold hold = shop.simulator().next(Operation.COMPLETE).hang();
    CompletableFuture<Answered> first =
        CompletableFuture.supplyAsync(() -> shop.complete(id, AMOUNT));
    hold.awaitArrival();
    String second = shop.complete(id, AMOUNT).outcome();
    hold.release();
    first.join();
    return second;
  }

  private static String pend(Backend shop) {
    String id =
        shop.simulator()
            .session()
            .paymentIntent(PaymentIntent.AUTHORIZE)
            .canHandlePendingAuthorization(true)
            .pends()
            .create();
    return shop.complete(id, AMOUNT).outcome() + ", then " + shop.session(id).outcome();
  }

  private static Answered track(Backend shop) {
    String permission = shop.permissionFor("14.00", "USD");
    return shop.track(
        "{'chargePermissionId':'%s','deliveryDetails':[{'trackingNumber':'%s','carrierCode':'X'}]}"
            .formatted(permission, permission));
  }
}
