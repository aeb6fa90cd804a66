package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.Operation;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The finalize endpoint")
class FinalizeEndpointTest {

  private static final String JSON_TYPE = "application/json";
  private PageShop shop;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    shop = new PageShop(directory, "callerCheck", "com.shop.page.PageCheckout");
  }

  @AfterEach
  void stop() {
    shop.close();
  }

  @Test
  @DisplayName(
      "S61 answers the shop's page with 200, a stable code, a message and where to go next")
  void succeeds() {
    HttpResponse<String> answer = shop.fromThePage(shop.session().create());

    Map<String, String> json = PageShop.json(answer);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(JSON_TYPE);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(json.get("outcome")).isEqualTo("succeeded");
    assertThat(json.get("code")).isEqualTo("captured");
    assertThat(json.get("orderId")).isEqualTo("42");
    assertThat(json.get("reference")).isEqualTo("R-42");
    assertThat(json.get("message")).contains("received your payment");
    assertThat(json.get("amount")).isEqualTo("19.99");
    assertThat(shop.amazon.count(Operation.FINALIZE)).isEqualTo(1);
    assertThat(shop.amazon.count()).isEqualTo(1);
    HttpResponse<String> next = shop.browser.get(shop.origin() + json.get("next"));
    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(next.body()).contains("Thank you, your payment went through");
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("S61 answers 202 while the payment is not certain, and says where to ask again")
  void pending() {
    shop.amazon.next(Operation.FINALIZE).dropAnswer();

    HttpResponse<String> answer = shop.fromThePage(shop.session().create());

    Map<String, String> json = PageShop.json(answer);
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(json.get("code")).isEqualTo("checking");
    assertThat(json.get("message")).contains("do not pay again");
    assertThat(json.get("refreshSeconds")).matches("[1-9]\\d*");
    HttpResponse<String> again =
        shop.browser.get(shop.origin() + json.get("refreshUrl"), "Accept", JSON_TYPE);
    assertThat(again.statusCode()).isIn(200, 202);
    assertThat(PageShop.json(again).get("orderId")).isEqualTo("42");
    assertThat(shop.amazon.count(Operation.FINALIZE)).isEqualTo(1);
  }

  @Test
  @DisplayName("S61 answers 422 when the payment failed, in the buyer's language")
  void failed() {
    String session = shop.session().refused("HardDeclined").create();

    HttpResponse<String> answer =
        shop.post(
            PageShop.body(session),
            "Content-Type",
            JSON_TYPE + "; charset=utf-8",
            "Sec-Fetch-Site",
            "same-origin",
            "Accept-Language",
            "de-CH, en;q=0.5");

    Map<String, String> json = PageShop.json(answer);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json.get("outcome")).isEqualTo("failed");
    assertThat(json.get("code")).isEqualTo("declined");
    assertThat(json.get("language")).isEqualTo("de");
    assertThat(answer.body()).doesNotContain("HardDeclined", session);
  }

  @Test
  @DisplayName("S61 answers 409 for a session and an order that do not belong together")
  void notRecognized() {
    String session = shop.session().create();

    HttpResponse<String> answer =
        shop.post(
            "{\"amazonCheckoutSessionId\":\"" + session + "\"}",
            "Content-Type",
            JSON_TYPE,
            "Origin",
            shop.origin());

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(PageShop.json(answer).get("code")).isEqualTo("not-recognized");
    assertThat(shop.amazon.count()).isZero();
  }

  @Test
  @DisplayName("S61 answers with the same fields whatever is true, empty where there is nothing")
  void sameFields() {
    Map<String, String> declined =
        PageShop.json(shop.fromThePage(shop.session().refused("HardDeclined").create()));
    Map<String, String> paid = PageShop.json(shop.fromThePage(shop.session().create()));
    shop.amazon.next(Operation.FINALIZE).dropAnswer();
    Map<String, String> uncertain =
        PageShop.json(
            shop.post(
                PageShop.body(shop.session().create()).replace("\"42\"", "\"43\""),
                "Content-Type",
                JSON_TYPE,
                "Origin",
                shop.origin()));
    Map<String, String> unknown =
        PageShop.json(
            shop.browser.get(shop.url("/amazonpay/return?result=x"), "Accept", JSON_TYPE));

    assertThat(paid).containsKeys("chargeId", "reference", "amount", "refreshUrl", "next");
    assertThat(declined).containsOnlyKeys(paid.keySet()).containsEntry("chargeId", "");
    assertThat(uncertain).containsOnlyKeys(paid.keySet()).containsEntry("chargeId", "");
    assertThat(unknown).containsOnlyKeys(paid.keySet()).containsEntry("orderId", "");
  }

  @ParameterizedTest(name = "refuses what a browser sends from elsewhere: {0} {1}")
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, none",
    "Origin, https://evil.example",
    "Origin, http://127.0.0.1",
    "Origin, null",
    "Origin, '::'"
  })
  void foreignPages(String header, String value) {
    HttpResponse<String> answer =
        shop.post(
            PageShop.body(shop.session().create()),
            "Content-Type",
            JSON_TYPE,
            "Authorization",
            "Bearer app",
            header,
            value);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(PageShop.json(answer).get("code")).isEqualTo("foreign-caller");
    assertThat(shop.amazon.count()).isZero();
  }

  @Test
  @DisplayName("lets in the app that the shop recognizes, and no other")
  void apps() {
    String session = shop.session().create();

    assertThat(
            shop.post(
                    PageShop.body(session),
                    "Content-Type",
                    JSON_TYPE,
                    "Authorization",
                    "Bearer stolen")
                .statusCode())
        .isEqualTo(403);
    assertThat(shop.amazon.count()).isZero();
    assertThat(
            shop.post(
                    PageShop.body(session),
                    "Content-Type",
                    JSON_TYPE,
                    "Authorization",
                    "Bearer app")
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest(name = "refuses {1} with {0}")
  @CsvSource({
    "415, text/plain, '{}'",
    "415, application/x-www-form-urlencoded, 'amazonCheckoutSessionId=x'",
    "415, application/json-patch, '{}'",
    "400, application/json, '[1]'",
    "400, application/json, '{\"a\":'",
    "400, application/json, ''"
  })
  void notJson(int status, String type, String body) {
    HttpResponse<String> answer = shop.post(body, "Content-Type", type, "Origin", shop.origin());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(PageShop.json(answer).get("outcome")).isEqualTo("refused");
  }

  @Test
  @DisplayName("refuses what is larger than any page would send")
  void oversized() {
    String body = "{\"order\":\"" + "4".repeat(20_000) + "\"}";

    assertThat(shop.post(body, "Content-Type", JSON_TYPE, "Origin", shop.origin()).statusCode())
        .isEqualTo(413);
  }

  @ParameterizedTest(name = "finalizes nothing on {0}")
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE"})
  void onlyPostFinalizes(String method) {
    String url =
        shop.url("/amazonpay/finalize?order=42&amazonCheckoutSessionId=") + shop.session().create();

    HttpResponse<String> answer = shop.browser.send(method, url);

    if (!method.equals("GET")) {
      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).contains("GET, POST");
    }
    assertThat(shop.amazon.count()).isZero();
  }

  @Test
  @DisplayName("S14 makes one call for two clicks")
  void twice() {
    String session = shop.session().create();

    Map<String, String> first = PageShop.json(shop.fromThePage(session));
    Map<String, String> second = PageShop.json(shop.fromThePage(session));

    assertThat(second).isEqualTo(first);
    assertThat(shop.amazon.count()).isEqualTo(1);
  }
}
