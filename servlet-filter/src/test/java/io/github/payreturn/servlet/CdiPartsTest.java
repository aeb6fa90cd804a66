package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.shop.payment.OrderDao;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.TestMerchant;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CDI")
class CdiPartsTest {

  private final List<String> diary = new CopyOnWriteArrayList<>();
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

  @Test
  @DisplayName("with two order look-ups stops the deployment, which names both and the way out")
  void twoBeans() {
    assertThat(catchThrowable(() -> deploy("com.shop.twobeans").close()))
        .hasMessageContaining(
            "orderLookup: there are several CDI beans that could be it:"
                + " com.shop.twobeans.First, com.shop.twobeans.Second. Name the one that is meant.");
  }

  @Test
  @DisplayName("with two order look-ups is fine where one is named")
  void oneOfTwoIsNamed() throws Exception {
    try (WebApp app = deploy("com.shop.twobeans", "orderLookup", "com.shop.twobeans.Second")) {
      assertThat(new Browser().get(app.url() + "/amazonpay/return?result=x").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  @DisplayName("leaves a named class that is no bean to its constructor with the ServletContext")
  void namedClassOfAPlainShop() throws Exception {
    try (WebApp app =
        deploy("com.shop.payment", "orderLookup", "com.shop.payment.AmazonPayments")) {
      assertThat(new Browser().get(app.url() + "/amazonpay/return?result=x").statusCode())
          .isEqualTo(404);
    }
  }

  @ParameterizedTest(name = "makes a named {0}, injects it, and ends it with the application")
  @ValueSource(strings = {"NoBean", "DependentBean"})
  void makesAndEnds(String part) throws Exception {
    WebApp app = deploy("com.shop.lifecycle", "orderLookup", "com.shop.lifecycle." + part);
    assertThat(diary).containsExactly("made");
    app.close();

    assertThat(diary).containsExactly("made", "ended");
  }

  @Test
  @DisplayName("with a listener that lives with a browser stops the deployment, found or named")
  void sessionScopedListener() {
    String listener = "com.shop.sessionlistener.Listener";

    assertThat(catchThrowable(() -> deploy("com.shop.sessionlistener").close()))
        .hasMessageContaining("paymentListener: " + listener + " lives with one browser")
        .hasMessageContaining("Make it ApplicationScoped");
    assertThat(
            catchThrowable(
                () -> deploy("com.shop.sessionlistener", "paymentListener", listener).close()))
        .hasMessageContaining(listener + " lives with one browser");
  }

  @Test
  @DisplayName("gives the listener a request context when no buyer waits any more")
  void requestContextInTheBackground() throws Exception {
    try (WebApp app = deploy("com.shop.background", "deadline", "500ms")) {
      String session = amazon.session().chargeAmount("19.99", "EUR").create();
      Hold hold = amazon.next(Operation.COMPLETE).hang();

      assertThat(
              new Browser()
                  .visit(app.url() + "/amazonpay/return?amazonCheckoutSessionId=" + session)
                  .body())
          .contains("checking your payment");
      hold.release();

      await()
          .untilAsserted(
              () ->
                  assertThat(app.context().getServletContext().getAttribute("told"))
                      .isEqualTo("order 42"));
    }
  }

  private WebApp deploy(String shop, String... more) throws Exception {
    Path war = directory.resolve(shop);
    if (!war.toFile().exists()) {
      War.addClasses(war, shop);
    }
    List<String> settings =
        new ArrayList<>(
            List.of(
                "completePath",
                "/amazonpay/return",
                "region",
                "EU",
                "publicKeyId",
                TestMerchant.PUBLIC_KEY_ID,
                "privateKey",
                "file:" + TestMerchant.privateKeyIn(directory),
                "serviceUrl",
                amazon.url().toString(),
                "journalFile",
                directory.resolve("journal").toString()));
    settings.addAll(List.of(more));
    return WebApp.deploy(
        war,
        "/shop",
        Map.of(
            "WEB-INF/web.xml",
            War.webXml(settings.toArray(String[]::new)),
            "WEB-INF/beans.xml",
            "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\"/>"),
        context -> {
          context.setAttribute("orderDao", new OrderDao());
          context.setAttribute("diary", diary);
        });
  }
}
