package io.github.payreturn.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.servlet.Browser;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.TestMerchant;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("servers")
@ParameterizedClass(name = "on {0}")
@EnumSource(Distribution.class)
@DisplayName("A shop")
class ServersIT {

  private static final String STARTED = "Amazon Pay returns are taken at";
  private static final AtomicInteger ORDERS = new AtomicInteger();
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<String, String> LIBRARIES =
      new TreeMap<>(
          Map.of(
              "Jackson", "com.fasterxml.jackson.core.JsonFactory",
              "slf4j", "org.slf4j.Logger",
              "H2", "org.h2.jdbcx.JdbcDataSource"));
  private static final Map<Way, AmazonPaySimulator> AMAZON = new EnumMap<>(Way.class);

  @TempDir static Path temporary;
  private static final ResultsPage RESULTS = new ResultsPage();
  private static Server server;
  private static AmazonPaySimulator stranger;

  @Parameter Distribution distribution;

  @BeforeParameterizedClassInvocation
  static void start(Distribution distribution) throws Exception {
    Path directory = Files.createDirectories(temporary.resolve(distribution.name()));
    server = distribution.in(Files.createDirectories(directory.resolve("server")));
    RESULTS.note(distribution, "starts", () -> startWithShops(distribution, directory));
  }

  @AfterParameterizedClassInvocation
  static void stop() throws IOException {
    RESULTS.write();
    server.close();
    AMAZON.values().forEach(AmazonPaySimulator::close);
    AMAZON.clear();
    stranger.close();
  }

  @ParameterizedTest(name = "{0}: S01 S13 S54 S74 sells, once, and shows it under a clean URL")
  @EnumSource(Way.class)
  void sells(Way way) throws Exception {
    note(way.toString(), () -> sell(way));
  }

  @ParameterizedTest(name = "{0}: S26 shows pending when Amazon's answer is lost, then the truth")
  @EnumSource(Way.class)
  void waits(Way way) throws Exception {
    note(way.toString(), () -> waitForTheTruth(way));
  }

  @ParameterizedTest(name = "{0}: S08 S20 S21 lets try again, and claims nothing for a prefetch")
  @EnumSource(Way.class)
  void letsTryAgain(Way way) throws Exception {
    note(way.toString(), () -> tryAgain(way));
  }

  @Test
  @DisplayName(
      "S58 takes nobody with a view under its own endpoint, and the log says why at the start")
  void refusesNonsense() throws Exception {
    note(
        "a wrong setting is refused (S58)",
        () -> {
          assertThat(new Browser().get(server.url("wrong") + "/amazonpay/return").statusCode())
              .isGreaterThanOrEqualTo(404);
          assertThat(server.output())
              .contains("pendingView, set in /WEB-INF/amazonpay.properties: /amazonpay/return/");
        });
  }

  @Test
  @DisplayName("S69 with a wrong key says so in one line, and shows the buyer pending")
  void namesAWrongKey() throws Exception {
    note(
        "a wrong key is named (S69)",
        () -> {
          Browser browser = new Browser();
          String url = Way.WEB_XML.begin(browser, server.url("wrongkey"), "A-0");
          String session = ready(Way.WEB_XML);

          HttpResponse<String> page = browser.visit(url + "&amazonCheckoutSessionId=" + session);

          assertThat(page.body()).contains("checking your payment");
          assertThat(server.count("privateKey does not belong to publicKeyId")).isPositive();
          assertThat(server.count("is paused, its buyers see pending")).isEqualTo(1);
        });
  }

  @Test
  @DisplayName("is deployed again: what was sold is known, and nothing of the old one stays")
  void isDeployedAgain() throws Exception {
    note("deployed again", this::deployAgain);
  }

  @Test
  @DisplayName("with Maven's jars gets some of them from the server instead")
  void saysWhereItsLibrariesAreFrom() throws Exception {
    for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
      String place =
          new Browser().get(server.url("annotation") + "/where?class=" + library.getValue()).body();
      RESULTS.put(
          distribution,
          library.getKey() + " is of",
          place.contains("/WEB-INF/lib/") ? "the WAR" : "the server");
    }
  }

  private static void startWithShops(Distribution distribution, Path directory) throws Exception {
    server.prepare();
    stranger = amazon(KeyPairGenerator.getInstance("RSA").generateKeyPair());
    for (Way way : ways(distribution)) {
      AMAZON.put(way, amazon(TestMerchant.KEYS));
      server.put(war(way, directory));
    }
    server.put(wronglyConfigured(directory));
    server.put(withAWrongKey(directory));
    server.start();
    server.awaitSaid(STARTED, ways(distribution).size() + 1);
    server.awaitSaid("leads back to the filter's own endpoint", 1);
    server.awaitOpen();
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
    assertThat(AMAZON.get(way).count()).isEqualTo(1);
  }

  private void waitForTheTruth(Way way) {
    Browser browser = visitTo(way);
    AMAZON.get(way).next(Operation.COMPLETE).dropAnswer();

    HttpResponse<String> page = browser.visit(returnUrl(way, browser, ready(way)));

    assertThat(page.body()).contains("checking your payment");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(browser.get(page.uri().toString()).body()).contains(way.success()));
  }

  private void tryAgain(Way way) {
    Browser browser = visitTo(way);
    AmazonPaySimulator amazon = AMAZON.get(way);
    String canceled =
        amazon.session().chargeAmount("19.99", "EUR").canceled("BuyerCanceled").create();
    String url = returnUrl(way, browser, canceled);

    assertThat(browser.get(url, "Sec-Purpose", "prefetch").statusCode()).isEqualTo(503);
    HttpResponse<String> put = browser.send("PUT", url);
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("Allow")).contains("GET");
    assertThat(amazon.count()).isZero();

    HttpResponse<String> answer = browser.get(url);
    assertThat(answer.statusCode()).isEqualTo(303);
    if (way == Way.CDI) {
      assertThat(browser.visit(url).body()).contains("cancelled");
    } else {
      assertThat(Browser.location(answer)).endsWith("/checkout?payment=canceled");
    }
  }

  private void deployAgain() throws IOException {
    assumeThat(server.redeploys()).isTrue();
    Browser browser = new Browser();
    Way way = Way.WEB_XML;
    HttpResponse<String> sold = browser.visit(returnUrl(way, browser, ready(way)));
    int started = server.count(STARTED);

    server.replaceRunning(
        temporary.resolve(distribution.name()).resolve(way.application() + ".war"));
    server.awaitSaid(STARTED, started + 1);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(browser.get(sold.uri().toString()).body()).contains(way.success()));
    assertThat(browser.visit(returnUrl(way, new Browser(), ready(way))).body())
        .contains(way.success());
    assertThat(server.output())
        .doesNotContain("a thread named [amazon", "failed to unregister", "created a ThreadLocal");
  }

  private void note(String column, ResultsPage.Step step) throws Exception {
    RESULTS.note(distribution, column, step);
  }

  private Browser visitTo(Way way) {
    assumeThat(ways(distribution)).contains(way);
    AMAZON.get(way).reset();
    return new Browser();
  }

  private static String ready(Way way) {
    return AMAZON.get(way).session().chargeAmount("19.99", "EUR").create();
  }

  private static String returnUrl(Way way, Browser browser, String session) {
    return way.begin(browser, server.url(way.application()), "A-" + ORDERS.incrementAndGet())
        + "&amazonCheckoutSessionId="
        + session;
  }

  private static List<Way> ways(Distribution distribution) {
    return distribution.hasCdi() ? List.of(Way.values()) : List.of(Way.WEB_XML, Way.ANNOTATION);
  }

  private static AmazonPaySimulator amazon(KeyPair merchant) {
    return AmazonPaySimulator.builder()
        .publicKey(TestMerchant.PUBLIC_KEY_ID, merchant.getPublic())
        .start();
  }

  private static Path war(Way way, Path directory) throws IOException {
    Path own = Files.createDirectories(directory.resolve(way.application()));
    Path war = way.war(own, AMAZON.get(way)).write(way.application());
    return Files.move(war, directory.resolve(war.getFileName()));
  }

  private static Path wronglyConfigured(Path directory) throws IOException {
    Path own = Files.createDirectories(directory.resolve("wrong"));
    return Way.WEB_XML
        .war(own, AMAZON.get(Way.WEB_XML))
        .operatedWith(
            AMAZON.get(Way.WEB_XML), "pendingView", "forward:/amazonpay/return/pending.jsp")
        .write("wrong");
  }

  private static Path withAWrongKey(Path directory) throws Exception {
    Path own = Files.createDirectories(directory.resolve("wrongkey"));
    return Way.WEB_XML.war(own, stranger).write("wrongkey");
  }
}
