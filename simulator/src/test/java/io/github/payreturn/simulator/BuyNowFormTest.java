package io.github.payreturn.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Buttons;
import io.github.payreturn.simulator.support.Simulated;
import io.github.payreturn.simulator.support.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The form of a checkout inside of the shop's page")
class BuyNowFormTest {
  private static final String FORM = "/checkout/buy-now";
  private static final String ORIGIN = "&origin=http://localhost:8080";
  private static final String CART =
      """
      {"totalChargeAmount": {"amount": "19.99", "currencyCode": "EUR"}}
      """;

  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final Visitor visitor = new Visitor(simulator.url());

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("may be framed by the shop and nobody else, and asks the shop what it costs")
  void isFramed() {
    String id = begin(Buttons.buyNow());

    HttpResponse<String> page = visitor.open(FORM + "?amazonCheckoutSessionId=" + id + ORIGIN);

    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'")
        .contains("frame-ancestors http://localhost:8080;");
    assertThat(page.body())
        .contains("data-origin=\"http://localhost:8080\"")
        .contains("value=\"pay\" disabled");
  }

  @Test
  @DisplayName("sets the amount, and tells the shop to finalize, as often as it is sent")
  void pays() {
    String id = begin(Buttons.buyNow());

    for (int click = 0; click < 2; click++) {
      HttpResponse<String> page = pay(id, CART);

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("data-handler=\"onCompleteCheckout\"")
          .contains("&quot;amazonCheckoutSessionId&quot;:&quot;" + id + "&quot;")
          .contains("Visa ****1111");
    }
    JSONObject details = Simulated.session(simulator, id).getJSONObject("paymentDetails");
    assertThat(details.getJSONObject("chargeAmount").getString("amount")).isEqualTo("19.99");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no json|totalChargeAmount is missing",
        "{}|totalChargeAmount is missing",
        "{\"totalChargeAmount\": 5}|totalChargeAmount",
        "{\"totalChargeAmount\": {\"amount\": \"1e9\", \"currencyCode\": \"EUR\"}}|amount",
        "{\"totalChargeAmount\": {\"amount\": \"5.999\", \"currencyCode\": \"EUR\"}}|amount",
        "{\"totalChargeAmount\": {\"amount\": \"5\", \"currencyCode\": \"EUR\"},"
            + " \"totalOrderAmount\": {\"amount\": \"5\", \"currencyCode\": \"USD\"}}|currency"
      })
  @DisplayName("refuses a cart without usable amounts, and nothing is paid")
  void refusesCarts(String cart, String reason) {
    String id = begin(Buttons.buyNow());

    HttpResponse<String> page = pay(id, cart);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains(reason);
    assertThat(visitor.open(FORM + "?amazonCheckoutSessionId=" + id + ORIGIN).statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("says what the button has left out")
  void lacksAnIntent() {
    JSONObject payload = Buttons.buyNow();
    payload.remove("paymentDetails");

    assertThat(pay(begin(payload), CART).body()).contains("paymentIntent is not set.");
  }

  @Test
  @DisplayName("leads to signing in first")
  void isNotSignedIn() {
    String id = visitor.begin(pressed(Buttons.buyNow()));

    assertThat(Visitor.location(pay(id, CART))).startsWith("/checkout/signin?");
    assertThat(Visitor.location(visitor.open(FORM, id))).startsWith("/checkout/signin?");
  }

  @Test
  @DisplayName("tells the shop of a cancellation, as often as it is sent")
  void cancels() {
    String id = begin(Buttons.buyNow());

    for (int click = 0; click < 2; click++) {
      assertThat(visitor.send(FORM, id, "action=cancel" + ORIGIN).body())
          .contains("data-handler=\"onCancel\"");
    }
    assertThat(simulator.session(id).reasonCode()).hasValue("BuyerCanceled");
  }

  private String begin(JSONObject payload) {
    String id = visitor.begin(pressed(payload));
    String next = Visitor.location(visitor.send("/checkout/signin", id, "action=signin" + ORIGIN));
    assertThat(next).startsWith(FORM);
    return id;
  }

  private static Map<String, String> pressed(JSONObject payload) {
    Map<String, String> button = Buttons.pressed("PayAndShip", payload);
    button.put("origin", "http://localhost:8080");
    return button;
  }

  private HttpResponse<String> pay(String id, String cart) {
    return visitor.send(FORM, id, "action=pay&cart=" + URLEncoder.encode(cart, UTF_8) + ORIGIN);
  }
}
