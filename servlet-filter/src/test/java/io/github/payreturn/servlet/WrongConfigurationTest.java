package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.shop.payment.OrderDao;
import io.github.payreturn.testing.TestMerchant;
import jakarta.servlet.ServletException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A wrong configuration stops the deployment")
class WrongConfigurationTest {

  private Path directory = Path.of("");
  private String privateKey = "";

  @BeforeEach
  void writeKeys(@TempDir Path temporary) {
    directory = temporary;
    privateKey = "file:" + TestMerchant.privateKeyIn(temporary);
  }

  @Test
  @DisplayName("with one message that lists every fault, where it is, and what is allowed")
  void listsEverything() {
    assertThat(
            messageOf(
                "completPath", "/amazonpay/return",
                "region", "MARS",
                "orderLookup", "com.shop.payment.NoSuchClass",
                "successView", "thanks.jsp",
                "privateKey", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC"))
        .contains("completPath: there is no such setting")
        .contains("The nearest is completePath")
        .contains("region: \"MARS\", set in an init-param of the filter amazonPayReturn")
        .contains("NA, EU, JP")
        .contains("the application has no class com.shop.payment.NoSuchClass")
        .contains("successView: \"thanks.jsp\"")
        .contains("completePath, finalizePath, walletPath: none of them is set anywhere")
        .contains("publicKeyId: it is not set anywhere")
        .contains("privateKey")
        .doesNotContain("MIIEvQIBADANBgkqhkiG9w0BAQEFAASC");
  }

  @ParameterizedTest(name = "S58 when the {0} {1} leads back to the filter's own endpoint")
  @CsvSource({
    "successView, forward:/amazonpay/return",
    "pendingView, forward:/amazonpay/return/pending.jsp",
    "retryView, redirect:/amazonpay/return?again=1",
    "retryView, redirect:/amazonpay/cancel"
  })
  void viewUnderTheEndpoint(String view, String target) {
    assertThat(messageOf(good(view, target)))
        .contains(
            view + ", set in an init-param of the filter amazonPayReturn: ",
            "leads back to the filter's own endpoint");
  }

  @ParameterizedTest(name = "when {0} is {1}: {2}")
  @CsvSource({
    "orderLookup, java.lang.String, does not implement io.github.payreturn.OrderLookup",
    "orderLookup, java.lang.Integer, needs a public constructor",
    "paymentListener, com.shop.payment.Order, needs a public constructor",
    "successView, class:com.shop.payment.AmazonPayments, does not implement io.github.payreturn.servlet.SuccessView",
    "successView, view:thanks, nobody here knows the view thanks by its name",
    "cancelPath, /amazonpay/return, given twice",
    "ipnPath, /amazonpay/return, given twice",
    "ipnTopics, arn:aws:sqs:eu-west-1:123456789012:Name, one or several ARNs of SNS topics",
    "dataSource, java:comp/env/jdbc/nowhere, JNDI has no DataSource",
    "dataSource, jdbc/nowhere, JNDI has no DataSource"
  })
  void wrongParts(String setting, String value, String told) {
    assertThat(messageOf(good(setting, value))).contains(told);
  }

  @Test
  @DisplayName("when there is no order look-up at all")
  void noOrderLookup() {
    assertThat(messageOf(without("orderLookup"))).contains("orderLookup: there is none");
  }

  @Test
  @DisplayName("and a right one does not")
  void rightConfiguration() {
    assertThat(deploying(without("nothing"))).isNull();
  }

  /** Good settings with one of them changed. */
  private String[] good(String key, String value) {
    List<String> settings = new ArrayList<>(List.of(without(key)));
    settings.add(key);
    settings.add(value);
    return settings.toArray(String[]::new);
  }

  private String[] without(String key) {
    Map<String, String> all =
        Map.of(
            "completePath", "/amazonpay/return",
            "cancelPath", "/amazonpay/cancel",
            "orderLookup", "com.shop.payment.AmazonPayments",
            "region", "EU",
            "publicKeyId", TestMerchant.PUBLIC_KEY_ID,
            "privateKey", privateKey,
            "journalFile", directory.resolve("journal").toString());
    List<String> settings = new ArrayList<>();
    all.forEach(
        (name, value) -> {
          boolean otherJournal = key.equals("dataSource") && name.equals("journalFile");
          if (!name.equals(key) && !otherJournal) {
            settings.add(name);
            settings.add(value);
          }
        });
    return settings.toArray(String[]::new);
  }

  private String messageOf(String... settings) {
    Throwable refused = deploying(settings);
    assertThat(refused).as("the deployment").isInstanceOf(ServletException.class);
    return String.valueOf(refused.getMessage());
  }

  private Throwable deploying(String... settings) {
    return catchThrowable(
        () ->
            WebApp.deploy(
                    directory.resolve("war"),
                    "/shop",
                    Map.of("WEB-INF/web.xml", War.webXml(settings)),
                    context -> context.setAttribute("orderDao", new OrderDao()))
                .close());
  }
}
