package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.cdi.BeginServlet;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.testing.TestMerchant;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A CDI shop that names no class")
class CdiShopTest {

  private static final String PREFIX = "amazonpay.return.";

  private AmazonPaySimulator amazon;
  private WebApp app;

  @BeforeEach
  void deploy(@TempDir Path directory) throws Exception {
    amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .start();
    Path war = directory.resolve("war");
    War.addClasses(war, "com.shop.cdi");
    // The operator gives the keys; only what never changes is in the WAR.
    System.setProperty(PREFIX + "publicKeyId", TestMerchant.PUBLIC_KEY_ID);
    System.setProperty(PREFIX + "privateKey", "file:" + TestMerchant.privateKeyIn(directory));
    System.setProperty(PREFIX + "serviceUrl", amazon.url().toString());
    app =
        WebApp.deploy(
            war,
            "/shop",
            Map.of(
                "WEB-INF/web.xml",
                War.webXml(
                    "completePath", "/amazonpay/return",
                    "region", "EU",
                    "journalFile", directory.resolve("journal").toString()),
                "WEB-INF/beans.xml",
                "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\"/>"),
            context -> context.addServlet(BeginServlet.class, "/begin"));
  }

  @AfterEach
  void undeploy() {
    app.close();
    amazon.close();
    Set.of("publicKeyId", "privateKey", "serviceUrl")
        .forEach(key -> System.clearProperty(PREFIX + key));
  }

  @Test
  @DisplayName("has its one bean found; the order is in the buyer's session and cleared when paid")
  void buys() {
    Browser browser = new Browser();
    String session = amazon.session().chargeAmount("19.99", "EUR").create();
    browser.get(app.url() + "/begin?order=42");

    assertThat(
            browser
                .visit(app.url() + "/amazonpay/return?amazonCheckoutSessionId=" + session)
                .body())
        .contains("your payment went through", "42");
    assertThat(browser.get(app.url() + "/begin").body()).isEqualTo("nothing");
    assertThat(amazon.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("tells a buyer without a session nothing")
  void withoutASession() {
    String session = amazon.session().chargeAmount("19.99", "EUR").create();

    assertThat(
            new Browser()
                .visit(app.url() + "/amazonpay/return?amazonCheckoutSessionId=" + session)
                .statusCode())
        .isEqualTo(404);
    assertThat(amazon.count()).isZero();
  }
}
