package io.github.payreturn.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.servlet.Browser;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Operation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("servers")
@ParameterizedClass(name = "on {0}")
@EnumSource(Distribution.class)
@DisplayName("A shop")
class ServersIT {

  private static final AtomicInteger ORDERS = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<String, String> LIBRARIES =
      new TreeMap<>(
          Map.of(
              "Jackson", "com.fasterxml.jackson.core.JsonFactory",
              "slf4j", "org.slf4j.Logger",
              "H2", "org.h2.jdbcx.JdbcDataSource"));

  @TempDir static Path temporary;
  private static final ResultsPage RESULTS = new ResultsPage();
  private static Shops shops;

  @Parameter Distribution distribution;

  @BeforeParameterizedClassInvocation
  static void start(Distribution distribution) throws Exception {
    Path directory = Files.createDirectories(temporary.resolve(distribution.name()));
    shops = new Shops(distribution, directory);
    RESULTS.note(distribution, "starts", "yes", shops::start);
  }

  @AfterParameterizedClassInvocation
  static void stop() throws IOException {
    RESULTS.write();
    shops.close();
  }

  @ParameterizedTest(name = "{0}: S01 S13 S54 S74 sells, once, and shows it under a clean URL")
  @EnumSource(Way.class)
  void sells(Way way) throws Exception {
    note(way.toString(), "paid", () -> sell(way));
  }

  @ParameterizedTest(name = "{0}: S26 shows pending when Amazon's answer is lost, then the truth")
  @EnumSource(Way.class)
  void waits(Way way) throws Exception {
    note(way.toString(), "pending", () -> waitForTheTruth(way));
  }

  @ParameterizedTest(name = "{0}: S08 lets a buyer try again who canceled")
  @EnumSource(Way.class)
  void letsTryAgain(Way way) throws Exception {
    note(way.toString(), "retry", () -> tryAgain(way));
  }

  @ParameterizedTest(name = "{0}: S20 S21 claims nothing for a prefetch, nor by another method")
  @EnumSource(Way.class)
  void leavesToTheBuyer(Way way) throws Exception {
    note(way.toString(), "prefetch", () -> prefetch(way));
  }

  @Test
  @DisplayName(
      "S74 without a cookie finds the order behind a signed token, and none behind a forged")
  void believesSignaturesOnly() throws Exception {
    note("a signed token alone (S74)", "yes", this::comeBackInAnotherBrowser);
  }

  @Test
  @DisplayName(
      "S58 takes nobody with a view under its own endpoint, and the log says why at the start")
  void refusesNonsense() throws Exception {
    note(
        "a wrong setting is refused (S58, S69)",
        "yes",
        () -> {
          assertThat(
                  new Browser().get(shops.server.url("wrong") + "/amazonpay/return").statusCode())
              .isGreaterThanOrEqualTo(404);
          assertThat(shops.server.output())
              .contains("pendingView, set in /WEB-INF/amazonpay.properties: /amazonpay/return/")
              .contains("environment, set in /WEB-INF/amazonpay.properties: LIVE contradicts");
        });
  }

  @ParameterizedTest(name = "S69 with the {0} says {1} in one line, and shows every buyer pending")
  @CsvSource({
    "wrongkey, privateKey does not belong to publicKeyId",
    "wrongregion, does not know publicKeyId"
  })
  void namesAWrongKey(String merchant, String cause) throws Exception {
    note(
        "is told by Amazon, and tells in one line (S69)",
        merchant.replace("wrong", "wrong "),
        () -> {
          AmazonPaySimulator amazon = shops.refused().amazon();
          List<String> sessions = new ArrayList<>();
          for (int buyer = 0; buyer < 3; buyer++) {
            String session = shops.refused().readySession();
            sessions.add(session);
            String query = "?order=%s-%d&merchant=%s".formatted(merchant, buyer, merchant);
            String url = shops.server.url("refused") + "/amazonpay/return" + query;
            assertThat(new Browser().visit(url + "&amazonCheckoutSessionId=" + session).body())
                .contains("checking your payment");
          }
          assertThat(amazon.calls()).filteredOn(call -> sessions.contains(call.id())).hasSize(1);
          assertThat(shops.server.output().lines())
              .filteredOn(line -> line.contains("Merchant %s is paused".formatted(merchant)))
              .singleElement()
              .asString()
              .contains(cause);
        });
  }

  @Test
  @DisplayName("is deployed again: what was sold is known, and nothing of the old one stays")
  void isDeployedAgain() throws Exception {
    note("deployed again", "yes", this::deployAgain);
  }

  @Test
  @DisplayName("with Maven's jars gets some of them from the server instead")
  void saysWhereItsLibrariesAreFrom() throws Exception {
    for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
      String place =
          new Browser()
              .get(shops.server.url("annotation") + "/where?class=" + library.getValue())
              .body();
      RESULTS.put(
          distribution,
          library.getKey() + " is of",
          place.contains("/WEB-INF/lib/") ? "the WAR" : "the server");
    }
  }

  private void sell(Way way) {
    Browser browser = visitTo(way);
    String url = returnUrl(way, browser, ready(way));

    HttpResponse<String> first = browser.get(url);
    HttpResponse<String> page = browser.visit(url);

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(List.of(first, page))
        .allSatisfy(
            answer -> {
              assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
              assertThat(answer.headers().allValues("Referrer-Policy"))
                  .containsExactly("same-origin");
            });
    assertThat(page.uri().getQuery()).matches("result=[\\w-]{22}");
    assertThat(page.body()).contains(way.success(), "A-" + ORDERS);
    assertThat(browser.get(page.uri().toString()).body()).contains(way.success());
    assertThat(shops.merchant(way).amazon().count()).isEqualTo(1);
  }

  private void waitForTheTruth(Way way) {
    Browser browser = visitTo(way);
    shops.merchant(way).amazon().next(Operation.COMPLETE).dropAnswer();

    HttpResponse<String> page = browser.visit(returnUrl(way, browser, ready(way)));

    assertThat(page.body()).contains("checking your payment");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(browser.get(page.uri().toString()).body()).contains(way.success()));
  }

  private void tryAgain(Way way) {
    Browser browser = visitTo(way);
    String canceled =
        shops
            .merchant(way)
            .amazon()
            .session()
            .chargeAmount("19.99", "EUR")
            .canceled("BuyerCanceled")
            .create();
    String url = returnUrl(way, browser, canceled);

    HttpResponse<String> answer = browser.get(url);
    assertThat(answer.statusCode()).isEqualTo(303);
    if (way == Way.CDI) {
      assertThat(browser.visit(url).body()).contains("cancelled");
    } else {
      assertThat(Browser.location(answer)).endsWith("/checkout?payment=canceled");
    }
  }

  private void prefetch(Way way) {
    Browser browser = visitTo(way);
    String url = returnUrl(way, browser, ready(way));

    HttpResponse<String> prefetched = browser.get(url, "Sec-Purpose", "prefetch;prerender");
    List<HttpResponse<String>> others =
        Stream.of("HEAD", "OPTIONS", "PUT", "DELETE").map(how -> browser.send(how, url)).toList();

    assertThat(prefetched.statusCode()).isEqualTo(503);
    assertThat(others)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(405);
              assertThat(answer.headers().firstValue("Allow")).contains("GET");
              assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            });
    assertThat(shops.merchant(way).amazon().count()).isZero();
    assertThat(browser.visit(url).body()).contains(way.success());
  }

  private void comeBackInAnotherBrowser() {
    Way way = Way.WEB_XML;
    String url = returnUrl(way, visitTo(way), ready(way));
    String forged = url.replaceFirst("[\\w-](?=\\.[\\w-]{43}&)", "_");

    assertThat(forged).isNotEqualTo(url);
    assertThat(new Browser().visit(forged).statusCode()).isEqualTo(404);
    assertThat(shops.merchant(way).amazon().count()).isZero();
    assertThat(new Browser().visit(url).body()).contains(way.success());
  }

  private void deployAgain() throws IOException {
    assumeThat(shops.server.redeploys()).isTrue();
    Browser browser = new Browser();
    Way way = Way.WEB_XML;
    HttpResponse<String> sold = browser.visit(returnUrl(way, browser, ready(way)));
    int started = shops.server.count(Shops.STARTED);

    shops.deployAgain(way);
    shops.server.awaitSaid(Shops.STARTED, started + 1);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(browser.get(sold.uri().toString()).body()).contains(way.success()));
    assertThat(browser.visit(returnUrl(way, new Browser(), ready(way))).body())
        .contains(way.success());
    assertThat(shops.server.output())
        .doesNotContain("a thread named [amazon", "failed to unregister", "created a ThreadLocal");
  }

  private void note(String column, String word, ResultsPage.Step step) throws Exception {
    RESULTS.note(distribution, column, word, step);
  }

  private Browser visitTo(Way way) {
    assumeThat(shops.has(way)).isTrue();
    shops.merchant(way).amazon().reset();
    return new Browser();
  }

  private static String ready(Way way) {
    return shops.merchant(way).readySession();
  }

  private static String returnUrl(Way way, Browser browser, String session) {
    return way.begin(browser, shops.server.url(way.application()), "A-" + ORDERS.incrementAndGet())
        + "&amazonCheckoutSessionId="
        + session;
  }
}
