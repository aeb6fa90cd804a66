package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Backend.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Answered;
import io.github.payreturn.simulator.support.Backend;
import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.PlainClient;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An idempotency key")
class IdempotencyTest {
  private static final String KEY = "x-amz-pay-idempotency-key";

  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  @Test
  @DisplayName("gets the saved answer for the same request, which is done once")
  void replay() {
    String body = charge(shop.permissionFor("14.00", "USD"), "5.00");

    Answered first = shop.createCharge(body, KEY, "key-1");
    Answered second = shop.createCharge(body, KEY, "key-1");

    assertThat(second.json().toMap()).isEqualTo(first.json().toMap());
    assertThat(second.status()).isEqualTo(first.status());
    assertThat(shop.simulator().charges()).hasSize(1);
  }

  @Test
  @DisplayName("replays every operation that needs one")
  void everyOperation() {
    String charge = shop.chargeIn(ChargeState.AUTHORIZED);
    String capture = "{" + price("captureAmount", "14.00", "USD") + "}";
    String refund = "{'chargeId':'" + charge + "'," + price("refundAmount", "1.00", "USD") + "}";

    assertThat(shop.createSession("{}", KEY, "a").text("checkoutSessionId"))
        .isEqualTo(shop.createSession("{}", KEY, "a").text("checkoutSessionId"));
    assertThat(shop.capture(charge, capture, KEY, "b").outcome()).isEqualTo("200 Captured");
    assertThat(shop.capture(charge, capture, KEY, "b").outcome()).isEqualTo("200 Captured");
    assertThat(shop.createRefund(refund, KEY, "c").text("refundId"))
        .isEqualTo(shop.createRefund(refund, KEY, "c").text("refundId"));
  }

  @Test
  @DisplayName("does not care in which order the fields stand")
  void order() {
    PlainClient plain = new PlainClient(Merchant.FIRST, shop.simulator().url());
    Map<String, String> headers = plain.usualHeaders();
    headers.put(KEY, "key-1");
    String path = "/v2/checkoutSessions";

    String first =
        plain.send("POST", path, "{\"storeId\":\"s\",\"platformId\":\"p\"}", headers).body();
    String second =
        plain.send("POST", path, "{ \"platformId\":\"p\", \"storeId\":\"s\" }", headers).body();

    assertThat(second).isEqualTo(first);
  }

  @Test
  @DisplayName("is refused with other values, or on another operation")
  void duplicate() {
    String permission = shop.permissionFor("14.00", "USD");
    shop.createCharge(charge(permission, "5.00"), KEY, "key-1");

    assertThat(shop.createCharge(charge(permission, "6.00"), KEY, "key-1").outcome())
        .isEqualTo("400 DuplicateIdempotencyKey");
    assertThat(shop.createSession("{}", KEY, "key-1").outcome())
        .isEqualTo("400 DuplicateIdempotencyKey");
    assertThat(shop.simulator().charges()).hasSize(1);
  }

  @Test
  @DisplayName("finds the answer that was lost on its way")
  void lostAnswer() {
    String body = charge(shop.permissionFor("14.00", "USD"), "5.00");
    shop.simulator()
        .next(Operation.CREATE_CHARGE)
        .meets(Fault.error(500, "InternalServerError").executed());

    assertThat(shop.createCharge(body, KEY, "key-1").status()).isEqualTo(500);
    assertThat(shop.createCharge(body, KEY, "key-1").outcome()).isEqualTo("201 Authorized");
    assertThat(shop.simulator().charges()).hasSize(1);
  }

  @Test
  @DisplayName("that is new each time charges twice")
  void freshKeys() {
    String body = charge(shop.permissionFor("14.00", "USD"), "5.00");

    shop.createCharge(body);
    shop.createCharge(body);

    assertThat(shop.simulator().charges()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "0123456789abcdef0123456789ABCDE_, 201 Open",
    "a-b, 201 Open",
    "0123456789abcdef0123456789abcdef0, 400 InvalidHeaderValue",
    "7c1d2b90-5e4f-4a6b-8c3d-0f1e2d3c4b5a, 400 InvalidHeaderValue",
    "a.b, 400 InvalidHeaderValue",
    "a b, 400 InvalidHeaderValue",
    "' ', 400 MissingHeaderValue"
  })
  @DisplayName("has at most 32 letters, digits, dashes and underscores")
  void format(String key, String outcome) {
    assertThat(shop.createSession("{}", KEY, key).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v2/checkoutSessions",
        "/v2/charges",
        "/v2/charges/S01-0000000-0000000-C000000/capture",
        "/v2/refunds"
      })
  @DisplayName("is required where something is made or captured")
  void required(String path) {
    PlainClient plain = new PlainClient(Merchant.FIRST, shop.simulator().url());

    assertThat(plain.post(path, "{}").body()).contains("\"reasonCode\":\"MissingHeader\"");
    shop.assume(Assumption.IDEMPOTENCY_KEY_IS_REQUIRED, false);
    assertThat(plain.post(path, "{}").body()).doesNotContain("MissingHeader");
  }

  @Test
  @DisplayName("means nothing on Complete unless that is assumed")
  void complete() {
    String body = "{" + price("chargeAmount", "14.00", "USD") + "}";
    String id = shop.simulator().session().create();

    assertThat(shop.complete(id, body, KEY, "key-1").outcome()).isEqualTo("200 Completed");
    assertThat(shop.complete(id, body, KEY, "key-1").outcome())
        .isEqualTo("422 InvalidCheckoutSessionStatus");
    shop.assume(Assumption.COMPLETE_REPLAYS_BY_KEY, true);
    String other = shop.simulator().session().create();
    assertThat(shop.complete(other, body, KEY, "key-2").outcome()).isEqualTo("200 Completed");
    assertThat(shop.complete(other, body, KEY, "key-2").outcome()).isEqualTo("200 Completed");
    assertThat(shop.simulator().charges()).hasSize(2);
  }

  @Test
  @DisplayName("does not keep errors unless that is assumed")
  void errors() {
    String permission = shop.permissionFor("14.00", "USD");

    assertThat(shop.createCharge(charge(permission, "15.00"), KEY, "key-1").status())
        .isEqualTo(400);
    assertThat(shop.createCharge(charge(permission, "14.00"), KEY, "key-1").outcome())
        .isEqualTo("201 Authorized");
    shop.assume(Assumption.ERRORS_ARE_REPLAYED, true);
    assertThat(shop.createCharge(charge(permission, "15.00"), KEY, "key-2").outcome())
        .isEqualTo("400 TransactionAmountExceeded");
    assertThat(shop.createCharge(charge(permission, "1.00"), KEY, "key-2").outcome())
        .isEqualTo("400 DuplicateIdempotencyKey");
  }

  private static String charge(String permission, String amount) {
    return "{'chargePermissionId':'%s',%s}"
        .formatted(permission, price("chargeAmount", amount, "USD"));
  }
}
