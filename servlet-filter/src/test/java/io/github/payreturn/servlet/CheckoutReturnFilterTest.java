package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import com.shop.payment.Order;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The filter, in a WAR on Jetty,")
class CheckoutReturnFilterTest {

  private PlainShop shop;

  @BeforeEach
  void deploy(@TempDir Path directory) throws Exception {
    shop = new PlainShop(directory);
  }

  @AfterEach
  void undeploy() throws SQLException {
    shop.close();
  }

  @Test
  @DisplayName("S01 shows the shop's thank-you page for a paid order, after exactly one call")
  void success() {
    String session = shop.sessionFor("42");

    HttpResponse<String> page = shop.comesBack("42", session);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Order 42: captured, 19.99 EUR");
    assertThat(shop.orders.paid())
        .singleElement()
        .asString()
        .matches("42 (S\\d\\d-\\d{7}-\\d{7}) \\1-C\\d{6}");
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("S13 S54 shows it again on a refresh of the clean URL, and calls nobody")
  void refresh() {
    String session = shop.sessionFor("42");
    HttpResponse<String> redirect = shop.browser.get(shop.returnUrl("42", session));
    String clean = Browser.location(redirect);

    assertThat(redirect.statusCode()).isEqualTo(303);
    assertThat(clean)
        .doesNotContain(session, "returnToken")
        .matches(".*/return\\?result=[\\w-]{22}");
    for (int refresh = 0; refresh < 3; refresh++) {
      assertThat(shop.browser.get(clean).body()).contains("Order 42: captured");
    }
    assertThat(shop.comesBack("42", session).uri()).hasToString(clean);
    assertThat(shop.amazon.count()).isEqualTo(1);
    assertThat(shop.orders.paid()).hasSize(1);
  }

  @Test
  @DisplayName(
      "S54 lets nothing be stored, keeps the URL from leaking to other sites, and sets no cookie")
  void headers() {
    String session = shop.sessionFor("42");
    HttpResponse<String> redirect = shop.browser.get(shop.returnUrl("42", session));
    HttpResponse<String> page = shop.browser.get(Browser.location(redirect));
    HttpResponse<String> unknown = shop.browser.get(shop.url("/amazonpay/return?result=x"));
    HttpResponse<String> refused = shop.browser.send("POST", shop.url("/amazonpay/return"));

    assertThat(Stream.of(redirect, page, unknown, refused))
        .allSatisfy(
            answer -> {
              assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
              assertThat(answer.headers().allValues("Referrer-Policy"))
                  .containsExactly("same-origin");
              assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            });
  }

  @Test
  @DisplayName("S14 answers two requests of one millisecond with one call and one result")
  void duplicates() {
    String url = shop.returnUrl("42", shop.sessionFor("42"));

    List<CompletableFuture<HttpResponse<String>>> browsers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> new Browser().visit(url)))
            .limit(4)
            .toList();
    browsers.forEach(browser -> assertThat(browser.join().statusCode()).isEqualTo(200));

    assertThat(new Browser().visit(url).body()).contains("Order 42: captured");
    assertThat(shop.amazon.count()).isEqualTo(1);
    assertThat(shop.orders.paid()).hasSize(1);
  }

  @ParameterizedTest(name = "S08 S09 sends a buyer whose session is {0} back to the checkout: {1}")
  @CsvSource({"BuyerCanceled, canceled", "Declined, declined", "Expired, expired"})
  void retry(String reason, String code) {
    shop.orders.save(new Order("42", new BigDecimal("19.99"), "EUR"));
    String session = shop.amazon.session().chargeAmount("19.99", "EUR").canceled(reason).create();

    HttpResponse<String> answer = shop.browser.get(shop.returnUrl("42", session));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Browser.location(answer)).isEqualTo(shop.url("/checkout?payment=" + code));
    assertThat(shop.orders.paid()).isEmpty();
  }

  @ParameterizedTest(name = "S20 claims and calls nothing for a prefetch ({0}: {1})")
  @CsvSource({
    "Sec-Purpose, prefetch",
    "Sec-Purpose, prefetch;prerender",
    "Purpose, prefetch",
    "X-Moz, prefetch"
  })
  void prefetch(String header, String value) {
    String session = shop.sessionFor("42");
    String url = shop.returnUrl("42", session);

    HttpResponse<String> prefetched = shop.browser.get(url, header, value);

    assertThat(prefetched.statusCode()).isEqualTo(503);
    assertThat(prefetched.body()).isEmpty();
    assertThat(shop.amazon.count()).isZero();
    assertThat(shop.browser.visit(url).body()).contains("Order 42: captured");
  }

  @ParameterizedTest(name = "S21 answers {0} with 405 and calls nobody")
  @ValueSource(strings = {"HEAD", "OPTIONS", "PUT", "DELETE", "POST", "PATCH"})
  void methods(String method) {
    String session = shop.sessionFor("42");

    HttpResponse<String> answer = shop.browser.send(method, shop.returnUrl("42", session));

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET");
    assertThat(shop.amazon.count()).isZero();
  }

  @Test
  @DisplayName("S23 tells the buyer that the order is being updated while the listener throws")
  void listenerThrows() {
    String session = shop.sessionFor("42");
    shop.orders.failNext(2);

    HttpResponse<String> page = shop.comesBack("42", session);

    assertThat(page.body()).contains("Payment received", "your order is being updated");
    assertThat(page.body()).contains("http-equiv=\"refresh\"");
    assertThat(shop.browser.get(page.uri().toString()).body()).contains("Order 42: captured");
    assertThat(shop.orders.paid()).hasSize(1);
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("S26 shows pending when the answer is lost, and success when asked again")
  void answerLost() {
    String session = shop.sessionFor("42");
    shop.amazon.next(Operation.COMPLETE).dropAnswer();

    HttpResponse<String> page = shop.comesBack("42", session);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("checking your payment", "do not pay again");
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(shop.browser.get(page.uri().toString()).body())
                    .contains("Order 42: captured"));
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
  }

  @Test
  @DisplayName("S17 shows pending when Amazon takes longer than the buyer should wait")
  void slowAmazon() {
    String session = shop.sessionFor("42");
    Hold hold = shop.amazon.next(Operation.COMPLETE).hang();

    HttpResponse<String> page = shop.comesBack("42", session);

    assertThat(page.body()).contains("checking your payment");
    hold.release();
    await().untilAsserted(() -> assertThat(shop.orders.paid()).hasSize(1));
    assertThat(shop.browser.get(page.uri().toString()).body()).contains("Order 42: captured");
  }

  @Test
  @DisplayName("S29 S63 shows pending, never an error page, when Amazon cannot be reached at all")
  void amazonUnreachable() {
    String url = shop.returnUrl("42", shop.sessionFor("42"));
    shop.amazon.close();

    HttpResponse<String> page = shop.browser.visit(url);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("checking your payment");
  }

  @Test
  @DisplayName("S43 says 503 and not to pay again while the database is down, and calls nobody")
  void databaseDown() {
    String url = shop.returnUrl("42", shop.sessionFor("42"));
    shop.database.goDown();

    HttpResponse<String> page = shop.browser.visit(url);

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).isPresent();
    assertThat(page.body()).contains("cannot check your payment right now", "do not pay again");
    assertThat(shop.amazon.count()).isZero();
    shop.database.comeBack();
    assertThat(shop.browser.visit(page.uri().toString()).body()).contains("Order 42: captured");
  }

  @Test
  @DisplayName(
      "S48 S49 reveals nothing to whoever brings another order's session, or a forged token")
  void foreignSession() {
    String paid = shop.sessionFor("42");
    shop.comesBack("42", paid);
    shop.orders.save(new Order("43", new BigDecimal("19.99"), "EUR"));

    HttpResponse<String> stranger = new Browser().visit(shop.returnUrl("43", paid));
    HttpResponse<String> forged =
        new Browser().visit(shop.returnUrl("42", paid).replace("returnToken=", "returnToken=A"));
    HttpResponse<String> unknown =
        new Browser()
            .visit(shop.url("/amazonpay/return?amazonCheckoutSessionId=" + shop.sessionFor("44")));

    assertThat(List.of(stranger, forged, unknown))
        .allSatisfy(
            page -> {
              assertThat(page.statusCode()).isEqualTo(404);
              assertThat(page.uri().getQuery()).isEqualTo("result=none");
              assertThat(page.body()).contains("nothing to show here").isEqualTo(unknown.body());
            });
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("sends whoever comes without a session back to the checkout")
  void withoutSession() {
    assertThat(Browser.location(shop.browser.get(shop.url("/amazonpay/return"))))
        .isEqualTo(shop.url("/checkout?payment=no-session"));
    assertThat(
            Browser.location(
                shop.browser.get(
                    shop.url("/amazonpay/return?amazonCheckoutSessionId=%3Cscript%3E"))))
        .isEqualTo(shop.url("/checkout?payment=no-session"));
  }

  @ParameterizedTest(name = "survives the query {0}")
  @ValueSource(
      strings = {
        "amazonCheckoutSessionId=%FF%FE",
        "amazonCheckoutSessionId=%00",
        "%F0%28%8C%28=1&result=%C3%28",
        "result=%0d%0aSet-Cookie:x=1",
        "result=..%2f..%2fWEB-INF",
        "returnToken=AAAA.BBBB",
        "amazonCheckoutSessionId=a&amazonCheckoutSessionId=b"
      })
  void hostileQueries(String query) {
    HttpResponse<String> answer = shop.browser.get(shop.url("/amazonpay/return?" + query));

    assertThat(answer.statusCode()).isIn(303, 400, 404);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(shop.amazon.count()).isZero();
  }

  @Test
  @DisplayName("S59 cancels nothing: a canceled buyer can try again, a paid order is shown as paid")
  void cancelEndpoint() {
    String session = shop.sessionFor("42");
    String cancel = shop.returnUrl("42", session).replace("/amazonpay/return", "/amazonpay/cancel");

    assertThat(Browser.location(shop.browser.get(cancel)))
        .isEqualTo(shop.url("/checkout?payment=canceled"));
    shop.comesBack("42", session);
    assertThat(shop.browser.visit(cancel).body()).contains("Order 42: captured");
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("brings the style of its own page along, for shops that allow no inline style")
  void ownStyle() {
    HttpResponse<String> page = shop.browser.get(shop.url("/amazonpay/return?result=none"));
    HttpResponse<String> style = shop.browser.get(shop.url("/amazonpay/return?style"));

    assertThat(page.body())
        .contains("href=\"/shop/amazonpay/return?style\"")
        .doesNotContain("<style");
    assertThat(style.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
    assertThat(style.body()).contains("font");
  }

  @Test
  @DisplayName("lets everything else pass, untouched")
  void passesThrough() {
    HttpResponse<String> page = shop.browser.get(shop.url("/amazonpay/other"));

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Cache-Control")).isNotEqualTo("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).isEmpty();
  }

  @Test
  @DisplayName("S62 logs no whole session id, no token and no key")
  void quietLog() {
    try (Logs logs = new Logs()) {
      String session = shop.sessionFor("42");
      shop.orders.failNext(1);
      shop.comesBack("42", session);
      shop.comesBack("43", session);
      shop.database.goDown();
      shop.comesBack("42", session);

      assertThat(logs.lines(Level.ERROR)).isNotEmpty();
      assertThat(logs.lines())
          .noneMatch(line -> line.contains(session))
          .noneMatch(line -> line.contains("returnToken=") || line.contains("PRIVATE KEY"));
    }
  }

  @Test
  @DisplayName("lets nothing of an order id out unescaped")
  void escapes() {
    String evil = "<script>alert('42')</script>\"";
    String session = shop.sessionFor(evil);
    shop.amazon.next(Operation.COMPLETE).dropAnswer();

    HttpResponse<String> page = shop.comesBack(evil, session);

    assertThat(page.body())
        .contains("&lt;script&gt;alert(&#39;42&#39;)&lt;/script&gt;&quot;")
        .doesNotContain("<script");
  }
}
