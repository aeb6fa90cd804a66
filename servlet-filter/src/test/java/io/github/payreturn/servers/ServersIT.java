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
@EnumSource(
    value = Distribution.class,
    mode = EnumSource.Mode.EXCLUDE,
    names = {"GLASSFISH_7", "TOMCAT_10_1"})
@DisplayName("A shop")
class ServersIT {

  private static final String STARTED = "Amazon Pay returns are taken at";
  private static final AtomicInteger ORDERS = new AtomicInteger();
  private static final Map<Way, AmazonPaySimulator> AMAZON = new EnumMap<>(Way.class);

  @TempDir static Path temporary;
  private static Server server;
  private static AmazonPaySimulator stranger;

  @Parameter Distribution distribution;

  @BeforeParameterizedClassInvocation
  static void start(Distribution distribution) throws Exception {
    Path directory = Files.createDirectories(temporary.resolve(distribution.name()));
    server = distribution.in(Files.createDirectories(directory.resolve("server")));
    server.prepare();
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

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
    stranger.close();
    AMAZON.values().forEach(AmazonPaySimulator::close);
    AMAZON.clear();
  }

  @ParameterizedTest(
      name = "by {0}: S01 S13 S54 S74 sells, once, and shows it again under a clean URL")
  @EnumSource(Way.class)
  void sells(Way way) {
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

  @ParameterizedTest(
      name = "by {0}: S26 shows pending when Amazon's answer is lost, then the truth")
  @EnumSource(Way.class)
  void waits(Way way) {
    Browser browser = visitTo(way);
    AMAZON.get(way).next(Operation.COMPLETE).dropAnswer();

    HttpResponse<String> page = browser.visit(returnUrl(way, browser, ready(way)));

    assertThat(page.body()).contains("checking your payment");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(browser.get(page.uri().toString()).body()).contains(way.success()));
  }

  @ParameterizedTest(name = "by {0}: S08 S20 S21 lets try again, and claims nothing for a prefetch")
  @EnumSource(Way.class)
  void letsTryAgain(Way way) {
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
    assertThat(
            Browser.location(answer).endsWith("/checkout?payment=canceled")
                ? "cancelled"
                : browser.visit(url).body())
        .contains("cancelled");
  }

  @Test
  @DisplayName("S58 is not deployed with a view under its own endpoint, and the log says why")
  void refusesNonsense() {
    assertThat(new Browser().get(server.url("wrong") + "/amazonpay/return").statusCode())
        .isGreaterThanOrEqualTo(404);
    assertThat(server.output())
        .contains(
            "pendingView, set in /WEB-INF/amazonpay.properties: /amazonpay/return/pending.jsp");
  }

  @Test
  @DisplayName("S69 with a wrong key says so in one line, and shows the buyer pending")
  void namesAWrongKey() {
    Browser browser = new Browser();
    String begin = Way.WEB_XML.begin(browser, server.url("wrongkey"), "A-0");
    String session = AMAZON.get(Way.WEB_XML).session().chargeAmount("19.99", "EUR").create();

    HttpResponse<String> page = browser.visit(begin + "&amazonCheckoutSessionId=" + session);

    assertThat(page.body()).contains("checking your payment");
    assertThat(server.count("InvalidRequestSignature")).isEqualTo(1);
  }

  @Test
  @DisplayName("is deployed again: what was sold is known, and nothing of the old one stays")
  void isDeployedAgain(@TempDir Path directory) throws Exception {
    assumeThat(server.redeploys()).isTrue();
    Browser browser = new Browser();
    Way way = Way.WEB_XML;
    HttpResponse<String> sold = browser.visit(returnUrl(way, browser, ready(way)));
    int started = server.count(STARTED);

    server.put(temporary.resolve(distribution.name()).resolve(way.application() + ".war"));
    server.awaitSaid(STARTED, started + 1);

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(browser.get(sold.uri().toString()).body()).contains(way.success()));
    assertThat(browser.visit(returnUrl(way, new Browser(), ready(way))).body())
        .contains(way.success());
    assertThat(server.output()).doesNotContain("but has failed to stop it", "failed to unregister");
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
    stranger = amazon(KeyPairGenerator.getInstance("RSA").generateKeyPair());
    return Way.WEB_XML.war(own, stranger).write("wrongkey");
  }
}
