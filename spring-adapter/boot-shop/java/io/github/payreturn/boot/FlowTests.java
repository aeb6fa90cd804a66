package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.PaymentIntent;
import io.github.payreturn.testing.FlatJson;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every flow, in whatever the shop of a test class is made of. One application serves a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FlowTests {

  private static final String JSON = "application/json";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  BootShop shop;

  abstract BootShop start(Path directory) throws Exception;

  @BeforeAll
  void startShop(@TempDir Path directory) throws Exception {
    shop = start(directory);
    shop.amazon.notifications().to(URI.create(shop.url("/amazonpay/ipn")));
  }

  @AfterAll
  void stopShop() throws Exception {
    shop.close();
    stopDatabase();
  }

  /** After the shop. */
  void stopDatabase() throws Exception {}

  @Test
  @DisplayName("S01 S13 by redirect: paid once, told, and the same on every refresh")
  void redirect() {
    String session = shop.session().create();

    HttpResponse<String> page =
        shop.browser.visit(shop.returnUrl("/amazonpay/return", "flow-1", session));

    assertThat(page.body()).contains("your payment went through", "flow-1");
    assertThat(shop.browser.get(page.uri().toString()).body()).isEqualTo(page.body());
    assertThat(shop.state("flow-1")).isEqualTo("paid");
    shop.amazon.verify(Operation.COMPLETE).about(session).once();
  }

  @Test
  @DisplayName("S09 declined: the order can be paid again")
  void declined() {
    String session = shop.session().refused("HardDeclined").create();

    assertThat(shop.browser.visit(shop.returnUrl("/amazonpay/return", "flow-2", session)).body())
        .isEqualTo("Checkout: declined");
    assertThat(shop.state("flow-2")).isEqualTo("to be paid again");
  }

  @Test
  @DisplayName(
      "S04 S05 decided later: pending, then a notification turns the same page into success")
  void decidedLater() {
    String session =
        shop.session()
            .paymentIntent(PaymentIntent.AUTHORIZE)
            .canHandlePendingAuthorization(true)
            .pends()
            .create();

    HttpResponse<String> page =
        shop.browser.visit(shop.returnUrl("/amazonpay/return", "later-3", session));
    assertThat(page.body()).contains("do not pay again");
    assertThat(shop.state("later-3")).isEqualTo("awaiting payment");
    shop.amazon.changeCharge(
        shop.amazon.session(session).chargeId().orElseThrow(), ChargeState.AUTHORIZED);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(shop.state("later-3")).isEqualTo("paid"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(shop.browser.get(page.uri().toString()).body())
                    .contains("your payment is confirmed"));
    shop.amazon.verify(Operation.COMPLETE).about(session).once();
  }

  @Test
  @DisplayName("S08 canceled, at either of two paths: back to the checkout")
  void canceled() {
    assertThat(shop.browser.visit(shop.url("/amazonpay/cancel")).body())
        .isEqualTo("Checkout: canceled");
    assertThat(shop.browser.visit(shop.url("/cancel")).body()).isEqualTo("Checkout: canceled");
  }

  @Test
  @DisplayName(
      "S61 in the page: its call is answered in JSON, and nobody else's, CSRF token or not")
  void inThePage() {
    shop.browser.get(shop.url("/begin/flow-4?path=/"));
    String session = shop.session().create();
    String body = "{\"amazonCheckoutSessionId\":\"" + session + "\",\"order\":\"flow-4\"}";
    String finalize = shop.url("/amazonpay/finalize");

    assertThat(
            shop.browser
                .post(finalize, body, "Content-Type", JSON, "Origin", "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    HttpResponse<String> answer =
        shop.browser.post(finalize, body, "Content-Type", JSON, "Origin", shop.origin());

    Map<String, String> json = FlatJson.read(answer.body());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json).containsEntry("outcome", "succeeded").containsEntry("orderId", "flow-4");
    assertThat(shop.browser.get(shop.origin() + json.get("next")).body())
        .contains("your payment went through");
    assertThat(shop.state("flow-4")).isEqualTo("paid");
    shop.amazon.verify(Operation.FINALIZE).about(session).once();
  }

  @Test
  @DisplayName("S61 from an app: its call is let in by the bean that knows it")
  void fromAnApp() {
    shop.browser.get(shop.url("/begin/flow-5?path=/"));
    String session = shop.session().create();
    String body = "{\"amazonCheckoutSessionId\":\"" + session + "\",\"order\":\"flow-5\"}";
    String finalize = shop.url("/amazonpay/finalize");

    assertThat(
            shop.browser
                .post(finalize, body, "Content-Type", JSON, "Authorization", "Bearer stolen")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            shop.browser
                .post(finalize, body, "Content-Type", JSON, "Authorization", "Bearer app")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("S12 a wallet: saved, and nothing charged")
  void wallet() {
    String session = shop.amazon.session().setupOnly().create();

    assertThat(
            shop.browser.visit(shop.returnUrl("/amazonpay/wallet", "customer-6", session)).body())
        .contains("Amazon Pay is saved");
    assertThat(shop.amazon.session(session).chargeId()).isEmpty();
  }

  @Test
  @DisplayName("S48 S49 a stranger, and a forged token: nothing is charged, and nothing revealed")
  void strangers() {
    String session = shop.session().create();
    String url = shop.returnUrl("/amazonpay/return", "flow-7", session);

    assertThat(
            shop.browser
                .visit(shop.url("/amazonpay/return?amazonCheckoutSessionId=" + session))
                .statusCode())
        .isEqualTo(404);
    assertThat(shop.browser.visit(url.replace("returnToken=", "returnToken=x")).statusCode())
        .isEqualTo(404);
    shop.amazon.verify(Operation.COMPLETE).about(session).never();
  }
}
