package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.platform.AcmeCart;
import com.platform.AcmeOrders;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A platform's plugin")
class PlatformPluginTest {

  private static final String SERVICES =
      "WEB-INF/classes/META-INF/services/" + PlatformPlugin.class.getName();
  private static final String ACME = "com.platform.AcmePlugin";

  private final AcmeOrders orders = new AcmeOrders();
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

  @Test
  @DisplayName("brings endpoints, orders and views: the shop gives its keys, and no class")
  void bringsEverything() throws Exception {
    try (WebApp app = deploy(ACME)) {
      browser.get(app.url() + "/cart");

      HttpResponse<String> answer = comesBack(app, "/acme/amazonpay/return");

      assertThat(Browser.location(answer)).isEqualTo(app.url() + "/acme/orders/A-7");
      assertThat(orders.paid()).singleElement().asString().matches("A-7 S\\d\\d-.*-C\\d{6}");
      assertThat(Browser.location(browser.get(app.url() + "/acme/amazonpay/cancel")))
          .isEqualTo(app.url() + "/acme/checkout?payment=canceled");
    }
  }

  @Test
  @DisplayName("goes after the shop's own settings and the shop's own parts")
  void goesAfterTheShops() throws Exception {
    try (WebApp app =
        deploy(
            ACME,
            "completePath",
            "/acme/back",
            "orderLookup",
            "com.shop.born.BornAtSuccess",
            "retryView",
            "class:com.shop.views.OwnViews")) {
      browser.get(app.url() + "/cart");

      assertThat(browser.get(app.url() + "/acme/amazonpay/return").statusCode()).isEqualTo(404);
      assertThat(Browser.location(browser.get(app.url() + "/acme/back")))
          .isEqualTo("https://help.shop.example/?why=no-session");
      assertThat(orders.paid()).isEmpty();
    }
  }

  @Test
  @DisplayName("stops the deployment when it is not alone")
  void notAlone() {
    assertThat(messageOf(ACME + "\ncom.platform.OtherPlugin"))
        .contains(
            "platform plugin: there are several: com.platform.AcmePlugin, com.platform.OtherPlugin",
            "Leave one");
  }

  @Test
  @DisplayName("stops the deployment when it cannot be loaded, throws, or sets what nobody knows")
  void broken() {
    assertThat(messageOf("com.platform.BrokenPlugin"))
        .contains("platform plugin: com.platform.BrokenPlugin cannot be used")
        .contains("the platform has not started");
    assertThat(messageOf("com.platform.NoSuchPlugin"))
        .contains("platform plugin: it cannot be loaded", "com.platform.NoSuchPlugin");
    assertThat(messageOf("com.platform.OtherPlugin"))
        .contains("completPath: there is no such setting, set in the platform plugin Other Shop")
        .contains("The nearest is completePath");
  }

  @ParameterizedTest(name = "is documented with the {0} that the tests run")
  @ValueSource(strings = {"AcmePlugin.java", "AcmePayments.java"})
  void isDocumented(String file) throws IOException {
    assertThat(Files.readString(Path.of("src/test/java/com/platform", file)))
        .endsWith(Guide.PLUGINS.block(file));
  }

  private HttpResponse<String> comesBack(WebApp app, String path) {
    String session = amazon.session().chargeAmount("25.00", "EUR").create();
    return browser.get(app.url() + path + "?amazonCheckoutSessionId=" + session);
  }

  private String messageOf(String plugins) {
    return String.valueOf(catchThrowable(() -> deploy(plugins).close()).getMessage());
  }

  /** A shop on the platform: its WAR holds the plugin and gives the merchant's keys. */
  private WebApp deploy(String plugins, String... more) throws Exception {
    List<String> settings =
        new ArrayList<>(
            List.of(
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
    String webXml = War.webXml(settings.toArray(String[]::new)).replace("/amazonpay/*", "/acme/*");
    return WebApp.deploy(
        directory.resolve("war"),
        "/shop",
        Map.of("WEB-INF/web.xml", webXml, SERVICES, plugins),
        context -> {
          context.setAttribute("acme.orders", orders);
          context.addServlet(FillCart.class, "/cart");
        });
  }

  /** What the platform's own checkout does. */
  public static class FillCart extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      request.getSession().setAttribute(AcmeCart.ATTRIBUTE, new AcmeCart("A-7", 2500));
    }
  }
}
