package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.neighbour.Dispatching;
import com.neighbour.Encoding;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.TestMerchant;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The filter is a guest in somebody's chain")
class GuestTest {

  private static final String NOTHING = "";

  private final Browser browser = new Browser();
  private AmazonPaySimulator amazon;
  private Path directory = Path.of("");

  @BeforeEach
  void start(@TempDir Path temporary) {
    directory = temporary;
    amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .start();
  }

  @AfterEach
  void stop() {
    amazon.close();
  }

  @ParameterizedTest(name = "and sells in {0} behind {1}")
  @CsvSource({"/, Swallowing", "/shop, Swallowing", "/, Encoding", "/shop/in/a/corner, Encoding"})
  void sellsBehind(String contextPath, String neighbour) throws Exception {
    try (WebApp app = deploy(contextPath, neighbour(neighbour), NOTHING)) {
      assertThat(browser.visit(returnUrl(app, "42")).body()).isEqualTo("<p>paid 42 ünï");
      assertThat(amazon.count()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("and sells before a filter that forces another encoding")
  void sellsBefore() throws Exception {
    try (WebApp app = deploy("/shop", NOTHING, neighbour(Encoding.class.getSimpleName()))) {
      assertThat(browser.visit(returnUrl(app, "42")).body()).isEqualTo("<p>paid 42 ünï");
    }
  }

  @Test
  @DisplayName("and its page is whole behind a filter that buffers and compresses")
  void isWholeWhenBuffered() throws Exception {
    try (WebApp app = deploy("/shop", neighbour("Buffering"), NOTHING)) {
      String shown = Browser.location(browser.get(returnUrl(app, "42")));

      assertThat(browser.unpacked(shown)).isEqualTo("<p>paid 42 ünï");
    }
  }

  @ParameterizedTest(name = "and says no with its own {1}, not with a neighbour''s page: {0}")
  @CsvSource({
    "?result=none, 404, nothing to show here",
    "?order=42&amazonCheckoutSessionId=x, 303, ''"
  })
  void saysNoItself(String query, int status, String text) throws Exception {
    try (WebApp app = deploy("/shop", neighbour("Swallowing"), NOTHING)) {
      HttpResponse<String> answer = browser.get(app.url() + "/amazonpay/return" + query);

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains(text);
    }
  }

  @Test
  @DisplayName(
      "and shows pending itself, behind a neighbour that makes a 404 of whatever goes wrong")
  void showsPendingItself() throws Exception {
    try (WebApp app = deploy("/shop", neighbour("Swallowing"), NOTHING)) {
      amazon.next(Operation.COMPLETE).dropAnswer();

      HttpResponse<String> page = browser.visit(returnUrl(app, "42"));

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("checking your payment");
      await()
          .untilAsserted(
              () -> assertThat(browser.visit(page.uri().toString()).body()).contains("paid 42"));
    }
  }

  @Test
  @DisplayName("and finds its endpoint though the URL carries a session id")
  void urlRewriting() throws Exception {
    try (WebApp app = deploy("/shop", NOTHING, NOTHING)) {
      String url = returnUrl(app, "42").replace("?", ";jsessionid=node01abc.node0?");

      assertThat(browser.visit(url).body()).isEqualTo("<p>paid 42 ünï");
      assertThat(Browser.location(browser.get(url))).doesNotContain("jsessionid");
    }
  }

  @Test
  @DisplayName("and leaves a buyer without cookies the session that is in the URL")
  void sessionInTheUrl() throws Exception {
    String urlOnly =
        """
        <context-param>
          <param-name>amazonpay.return.retryView</param-name>
          <param-value>redirect:/checkout?payment={code}</param-value>
        </context-param>
        <session-config><tracking-mode>URL</tracking-mode></session-config>
        <servlet>
          <servlet-name>remembering</servlet-name>
          <servlet-class>com.neighbour.Remembering</servlet-class>
        </servlet>
        <servlet-mapping>
          <servlet-name>remembering</servlet-name>
          <url-pattern>/checkout</url-pattern>
        </servlet-mapping>
        """;
    try (WebApp app = deploy("/shop", NOTHING, urlOnly)) {
      String path = browser.get(app.url() + "/checkout?name=Chris").body();
      String session =
          amazon.session().chargeAmount("19.99", "EUR").canceled("BuyerCanceled").create();

      assertThat(path).contains(";jsessionid=");
      assertThat(
              browser
                  .visit(
                      app.url()
                          + path.replace("/shop", "")
                          + "?order=42&amazonCheckoutSessionId="
                          + session)
                  .body())
          .isEqualTo("Chris");
    }
  }

  @Test
  @DisplayName("and sends buyers on relative to where they are, behind a proxy that ends TLS")
  void behindAProxy() throws Exception {
    try (WebApp app = deploy("/shop", NOTHING, NOTHING)) {
      HttpResponse<String> redirect =
          browser.get(returnUrl(app, "42"), "X-Forwarded-Proto", "https", "X-Forwarded-For", "::1");

      assertThat(redirect.headers().firstValue("Location").orElse(""))
          .startsWith("/shop/amazonpay/return?result=");
    }
  }

  @ParameterizedTest(name = "and takes nobody who comes by {0} within the server")
  @ValueSource(strings = {"forward", "include", "error"})
  void dispatches(String how) throws Exception {
    String errorPage =
        "<error-page><error-code>418</error-code><location>/amazonpay/return</location></error-page>";
    try (WebApp app = deploy("/shop", NOTHING, errorPage)) {
      String session = amazon.session().chargeAmount("19.99", "EUR").create();

      HttpResponse<String> answer =
          browser.get(
              app.url() + "/go?how=" + how + "&order=42&amazonCheckoutSessionId=" + session);

      assertThat(answer.statusCode()).isNotEqualTo(303);
      assertThat(amazon.count()).isZero();
    }
  }

  @Test
  @DisplayName("and is one guest, though it is declared twice")
  void declaredTwice() throws Exception {
    String again = filter().replace("amazonPayReturn", "amazonPayReturnAgain");
    try (WebApp app = deploy("/shop", again, NOTHING)) {
      assertThat(browser.visit(returnUrl(app, "42")).body()).isEqualTo("<p>paid 42 ünï");
      assertThat(amazon.count()).isEqualTo(1);
      assertThat(recoveryThreads()).isEqualTo(1);
    }
    await().untilAsserted(() -> assertThat(recoveryThreads()).isZero());
  }

  private static long recoveryThreads() {
    return Stream.of(Thread.getAllStackTraces().keySet().toArray(Thread[]::new))
        .filter(thread -> thread.getName().startsWith("amazon-pay-recovery"))
        .filter(Thread::isAlive)
        .count();
  }

  private String returnUrl(WebApp app, String order) {
    String session = amazon.session().chargeAmount("19.99", "EUR").create();
    return app.url() + "/amazonpay/return?order=" + order + "&amazonCheckoutSessionId=" + session;
  }

  private WebApp deploy(String contextPath, String before, String after) throws Exception {
    String webXml =
        """
        <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        %s
        %s
        %s
        </web-app>
        """
            .formatted(before, filter(), after);
    return WebApp.deploy(
        directory.resolve("war"),
        contextPath,
        Map.of("WEB-INF/web.xml", webXml),
        context -> context.addServlet(Dispatching.class, "/go"));
  }

  private String filter() {
    String webXml =
        War.webXml(
            "completePath",
            "/amazonpay/return",
            "orderLookup",
            "com.shop.views.OwnViews",
            "region",
            "EU",
            "publicKeyId",
            TestMerchant.PUBLIC_KEY_ID,
            "privateKey",
            "file:" + TestMerchant.privateKeyIn(directory),
            "serviceUrl",
            amazon.url().toString(),
            "journalFile",
            directory.resolve("journal").toString());
    return webXml.substring(webXml.indexOf("<filter>"), webXml.indexOf("</web-app>"));
  }

  /** A filter of somebody else's, for every kind of dispatch, without async support. */
  private static String neighbour(String type) {
    return """
    <filter>
      <filter-name>neighbour</filter-name>
      <filter-class>com.neighbour.%s</filter-class>
    </filter>
    <filter-mapping>
      <filter-name>neighbour</filter-name>
      <url-pattern>/*</url-pattern>
      <dispatcher>REQUEST</dispatcher>
      <dispatcher>FORWARD</dispatcher>
    </filter-mapping>
    """
        .formatted(type);
  }
}
