package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Simulated;
import io.github.payreturn.simulator.support.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On the simulator's pages a buyer")
class BuyerPageTest {
  private static final String PAY = "/checkout/processing";
  private static final String RESULT = "http://localhost:8080/return?order=42";
  private static final String CART = "http://localhost:8080/cart";

  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final Visitor visitor = new Visitor(simulator.url());

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("sees what is to be paid and to whom, with nothing left unescaped")
  void seesAmount() {
    String id =
        draft()
            .totalOrderAmount("20.00", "USD")
            .details(
                """
                {"merchantMetadata": {"merchantStoreName": "<b>Fish & 'Chips'</b>",
                                      "noteToBuyer": "\\"><script>alert(1)</script>"}}
                """)
            .create();

    HttpResponse<String> page = visitor.open(PAY, id);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("14.00 USD")
        .contains("20.00 USD")
        .contains("&lt;b&gt;Fish &amp; &#39;Chips&#39;&lt;/b&gt;")
        .doesNotContain("<script");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .contains("form-action 'self' http://localhost:8080");
  }

  @ParameterizedTest
  @CsvSource({
    "VISA_1111, OPEN,",
    "DECLINES_3434, CANCELED, Declined",
    "CANCELS_3064, CANCELED, BuyerCanceled"
  })
  @DisplayName("pays and comes back to the result URL, whatever the card does, however often")
  void pays(TestCard card, SessionState state, String reasonCode) {
    String id = draft().cancelUrl(CART).create();

    for (int click = 0; click < 2; click++) {
      HttpResponse<String> answer = visitor.send(PAY, id, "action=pay&card=" + card);

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(Visitor.location(answer)).isEqualTo(RESULT + "&amazonCheckoutSessionId=" + id);
      assertThat(simulator.session(id).state()).isEqualTo(state);
      assertThat(simulator.session(id).reasonCode().orElse(null)).isEqualTo(reasonCode);
    }
  }

  @Test
  @DisplayName("clicks again after the shop has completed, and still comes back to the result URL")
  void clicksLate() {
    String id = draft().completed().create();

    assertThat(Visitor.location(visitor.send(PAY, id, "action=pay")))
        .isEqualTo(RESULT + "&amazonCheckoutSessionId=" + id);
    assertThat(simulator.charges()).hasSize(1);
  }

  @Test
  @DisplayName("pays with the card of the first click, even if a second one says another")
  void changesTheCardTooLate() {
    String id = draft().create();

    visitor.send(PAY, id, "action=pay&card=AMEX_0005");
    visitor.send(PAY, id, "action=pay&card=DECLINES_3434");

    assertThat(simulator.session(id).state()).isEqualTo(SessionState.OPEN);
    assertThat(Simulated.session(simulator, id).toString()).contains("Amex ****0005");
  }

  @Test
  @DisplayName("cancels and comes back to the cancel URL, or to the result URL if there is none")
  void cancels() {
    String with = draft().cancelUrl(CART).create();
    String without = draft().create();

    for (int click = 0; click < 2; click++) {
      assertThat(Visitor.location(visitor.send(PAY, with, "action=cancel"))).isEqualTo(CART);
      assertThat(Visitor.location(visitor.send(PAY, without, "action=cancel")))
          .isEqualTo(RESULT + "&amazonCheckoutSessionId=" + without);
    }
    assertThat(simulator.session(without).reasonCode()).hasValue("BuyerCanceled");
  }

  @Test
  @DisplayName("cancels, and the cancel URL bears the session id if that is assumed")
  void cancelsWithId() {
    simulator.behave(
        Behaviour.faithful().assuming(Assumption.CANCEL_URL_BEARS_THE_SESSION_ID, true));
    String id = draft().cancelUrl(CART).create();

    assertThat(Visitor.location(visitor.send(PAY, id, "action=cancel")))
        .isEqualTo(CART + "?amazonCheckoutSessionId=" + id);
  }

  @Test
  @DisplayName("cannot take back a payment that the shop is about to complete")
  void cancelsTooLate() {
    String id = draft().create();
    visitor.send(PAY, id, "action=pay");

    HttpResponse<String> page = visitor.send(PAY, id, "action=cancel");

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains("You have already confirmed this payment")
        .contains("order=42&amp;amazonCheckoutSessionId=" + id);
    assertThat(simulator.session(id).state()).isEqualTo(SessionState.OPEN);
  }

  @Test
  @DisplayName("may look at the waiting page, which leads back to the shop by itself")
  void waits() {
    String id = draft().create();

    String wait = Visitor.location(visitor.send(PAY, id, "action=pay&wait=yes"));

    assertThat(wait).isEqualTo("/checkout/wait?amazonCheckoutSessionId=" + id);
    String shop = (RESULT + "&amazonCheckoutSessionId=" + id).replace("&", "&amp;");
    assertThat(visitor.open(wait).body())
        .contains("<meta http-equiv=\"refresh\" content=\"3; url=" + shop + "\">")
        .contains("<a href=\"" + shop + "\">");
  }

  @Test
  @DisplayName("who has not paid finds no waiting page")
  void waitsForNothing() {
    String id = draft().create();

    assertThat(Visitor.location(visitor.open("/checkout/wait", id))).startsWith(PAY);
  }

  @Test
  @DisplayName("reads why a checkout that expired, failed, was canceled or completed is over")
  void isTooLate() {
    String expired = draft().cancelUrl(CART).create();
    String declined = draft().canceled("Declined").create();
    String completed = draft().completed().create();
    assertThat(visitor.open(PAY, declined).body()).contains("The payment was declined");
    assertThat(visitor.open(PAY, completed).body()).contains("This checkout is complete");

    simulator.clock().advance(Duration.ofHours(24));

    HttpResponse<String> page = visitor.open(PAY, expired);
    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body())
        .contains("open for 24 hours")
        .contains("Canceled (Expired)")
        .contains("href=\"" + CART + "\"");
    assertThat(visitor.send(PAY, expired, "action=pay").statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("cannot pay what is unknown or what the shop has not finished describing")
  void cannotPay() {
    String incomplete = draft().details("{\"paymentDetails\":{\"paymentIntent\":null}}").create();

    assertThat(visitor.open(PAY, incomplete).body()).contains("paymentIntent is not set.");
    assertThat(visitor.send(PAY, incomplete, "action=pay").statusCode()).isEqualTo(409);
    assertThat(visitor.open(PAY, "nonsense").statusCode()).isEqualTo(404);
    assertThat(visitor.open("/checkout/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("reads which cards do not work for this shop")
  void readsWhatCardsNeed() {
    String captures = draft().create();
    String pends =
        draft().paymentIntent(PaymentIntent.AUTHORIZE).canHandlePendingAuthorization(true).create();

    assertThat(visitor.open(PAY, captures).body()).contains("Not for this shop");
    assertThat(visitor.open(PAY, pends).body()).doesNotContain("Not for this shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/checkout/signin", "/checkout/choose", PAY, "/checkout/wait"})
  @DisplayName("finds one headline, a language, labels, no inline code and a strict policy")
  void findsGoodPages(String path) {
    String id = draft().create();
    visitor.send("/checkout/signin", id, "action=signin");
    if (path.endsWith("wait")) {
      visitor.send(PAY, id, "action=pay&wait=yes");
    }

    HttpResponse<String> page = visitor.open(path, id);

    String html = page.body();
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(html)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("Amazon Pay simulator");
    assertThat(Pattern.compile("<h1").matcher(html).results()).hasSize(1);
    assertThat(html.replaceAll("<label[^>]*><input", "")).doesNotContain("<input type=\"radio");
    assertThat(html)
        .doesNotContain("<script")
        .doesNotContain("style=")
        .doesNotContainPattern(" on\\w+=");
    assertThat(page.headers().map())
        .containsKey("content-security-policy")
        .extractingByKey("cache-control")
        .asString()
        .contains("no-store");
  }

  @Test
  @DisplayName("is sent back to a URL with letters of any language, encoded as headers need it")
  void returnsToAnyUrl() {
    String id = draft().resultReturnUrl("http://localhost:8080/zurück?näme=größe#ende").create();

    assertThat(Visitor.location(visitor.send(PAY, id, "action=pay")))
        .isEqualTo(
            "http://localhost:8080/zur%C3%BCck?n%C3%A4me=gr%C3%B6%C3%9Fe&amazonCheckoutSessionId="
                + id
                + "#ende");
  }

  @Test
  @DisplayName("who does neither open nor send a page is told what is possible")
  void deletesAPage() {
    HttpResponse<String> answer = visitor.delete(PAY);

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
  }

  @Test
  @DisplayName("gets the button's script from either place, for use in any page")
  void loadsTheScript() {
    for (String path : new String[] {"/checkout.js", "/static/checkout.js"}) {
      HttpResponse<String> script = visitor.open(path);

      assertThat(script.statusCode()).isEqualTo(200);
      assertThat(script.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/javascript");
      assertThat(script.headers().firstValue("Cross-Origin-Resource-Policy"))
          .hasValue("cross-origin");
      assertThat(script.body()).contains("renderButton");
    }
  }

  private SessionDraft draft() {
    return simulator.session().resultReturnUrl(RESULT).notPaidYet();
  }
}
