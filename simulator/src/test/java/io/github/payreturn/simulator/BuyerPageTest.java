package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.PlainClient;
import io.github.payreturn.simulator.support.Simulated;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("On the simulator's pages a buyer")
class BuyerPageTest {
  private static final String RESULT = "http://localhost:8080/return?order=42";

  private final AmazonPaySimulator simulator = Simulated.simulator();

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("sees what is to be paid and to whom, with nothing left unescaped")
  void seesAmount() {
    String id =
        draft()
            .details("{\"merchantMetadata\":{\"merchantStoreName\":\"<b>Fish & 'Chips'</b>\"}}")
            .create();

    HttpResponse<String> page = get(id);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("14.00 USD")
        .contains("&lt;b&gt;Fish &amp; &#39;Chips&#39;&lt;/b&gt;");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("form-action 'self' http://localhost:8080");
  }

  @ParameterizedTest
  @CsvSource({
    "VISA_1111, OPEN,",
    "DECLINES_3434, CANCELED, Declined",
    "CANCELS_3064, CANCELED, BuyerCanceled"
  })
  @DisplayName("pays and comes back to the result URL, whatever the card does")
  void pays(TestCard card, SessionState state, String reasonCode) {
    String id = draft().cancelUrl("http://localhost:8080/cart").create();

    HttpResponse<String> answer = post(id, "action=pay&card=" + card);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue(RESULT + "&amazonCheckoutSessionId=" + id);
    assertThat(simulator.session(id).state()).isEqualTo(state);
    assertThat(simulator.session(id).reasonCode().orElse(null)).isEqualTo(reasonCode);
  }

  @Test
  @DisplayName("cancels and comes back to the cancel URL, or to the result URL if there is none")
  void cancels() {
    String with = draft().cancelUrl("http://localhost:8080/cart").create();
    String without = draft().create();

    assertThat(post(with, "action=cancel").headers().firstValue("Location"))
        .hasValue("http://localhost:8080/cart");
    assertThat(post(without, "action=cancel").headers().firstValue("Location"))
        .hasValue(RESULT + "&amazonCheckoutSessionId=" + without);
    assertThat(simulator.session(without).reasonCode()).hasValue("BuyerCanceled");
  }

  @Test
  @DisplayName("cannot pay a checkout that is over, unknown or incomplete")
  void cannotPay() {
    String over = draft().canceled("Expired").create();
    String incomplete = draft().details("{\"paymentDetails\":{\"paymentIntent\":null}}").create();

    assertThat(post(over, "action=pay").statusCode()).isEqualTo(409);
    assertThat(get(over).body()).contains("Canceled").contains("Expired");
    assertThat(get(incomplete).body()).contains("paymentIntent is not set.");
    assertThat(get("nonsense").statusCode()).isEqualTo(404);
  }

  private SessionDraft draft() {
    return simulator.session().resultReturnUrl(RESULT).notPaidYet();
  }

  private HttpResponse<String> get(String id) {
    return PlainClient.exchange(HttpRequest.newBuilder(page(id)));
  }

  private HttpResponse<String> post(String id, String form) {
    return PlainClient.exchange(
        HttpRequest.newBuilder(simulator.url().resolve("/checkout/processing"))
            .POST(BodyPublishers.ofString("amazonCheckoutSessionId=" + id + "&" + form)));
  }

  private URI page(String id) {
    return simulator.url().resolve("/checkout/processing?amazonCheckoutSessionId=" + id);
  }
}
