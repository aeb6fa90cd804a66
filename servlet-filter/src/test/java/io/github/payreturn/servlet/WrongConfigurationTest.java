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

  @ParameterizedTest(name = "when {0} is {1}: {2}, {3}")
  @CsvSource({
    "region, MARS, '\"MARS\"', 'one of NA, EU, JP'",
    "environment, LIVE, contradicts publicKeyId, Leave it out",
    "privateKey, file:, cannot be read, file:/path",
    "environment, TEST, '\"TEST\"', 'one of SANDBOX, LIVE'",
    "privateKey, MIIEvQIBADANBgkqhkiG9w0BAQ, itself instead of a reference, env:NAME",
    "privateKey, file:/nowhere/key.pem, /nowhere/key.pem cannot be read, in PEM",
    "privateKey, env:NO_SUCH_VARIABLE, NO_SUCH_VARIABLE is not set, in PEM",
    "returnTokenKey, MIIEvQIBADANBgkqhkiG9w0BAQ, itself instead of a reference, file:/path",
    "completePath, amazonpay/return, '\"amazonpay/return\"', such as /amazonpay/return",
    "completePath, /amazonpay/return?x=1, x=1, paths below the context",
    "completePath, /amazonpay/../admin, '\"/amazonpay/../admin\"', such as /amazonpay/return",
    "completePath, '/amazonpay/return,/amazonpay/return', given twice, a path of its own",
    "completePath, /pay/return, not covered by /amazonpay/*, Add <url-pattern>/pay/return",
    "cancelPath, /amazonpay/return, given twice, a path of its own",
    "ipnPath, /amazonpay/return, given twice, a path of its own",
    "ipnTopics, arn:aws:sqs:eu-west-1:123456789012:Name, sqs, ARNs of SNS topics",
    "ipnTopics, arn:aws:sns:eu-west-1:123456789012:Name, no use without ipnPath, or remove it",
    "walletSuccessView, redirect:/wallet, no use without walletPath, or remove it",
    "finalizeRetryView, redirect:/again, no use without finalizePath, or remove it",
    "callerCheck, com.shop.page.PageCheckout, no use without finalizePath, or remove it",
    "walletSessionParameter, session, no use without walletPath, or remove it",
    "amazonpay.return.completePath, /amazonpay/return, no such setting, nearest is completePath",
    "sucessView, forward:/thanks.jsp, no such setting, nearest is successView",
    "merchant.UK.region, EU, no such setting, 1 to 32 of a-z and 0-9",
    "merchant.uk.region, MARS, merchant.uk.region: \"MARS\", 'one of NA, EU, JP'",
    "deadline, 0s, '\"0s\"', above 0",
    "retention, 30d, '\"30d\"', at least 31d",
    "nodes, 0, '\"0\"', from 1 to 100",
    "dataSource, jdbc:h2:x;PASSWORD=MIIEvQIBADANBgkqhkiG9w0BAQ, looks secret, a JNDI name such as",
    "deadline, 8, '\"8\"', such as 500ms",
    "deadline, soon, '\"soon\"', such as 500ms",
    "callLimit, 25 seconds, '\"25 seconds\"', such as 500ms",
    "callThreads, 0, '\"0\"', from 1 to 200",
    "waitingBuyers, many, '\"many\"', from 1 to 1000",
    "recovery, perhaps, '\"perhaps\"', true or false",
    "verifyLevel, 1, '\"1\"', true or false",
    "serviceUrl, http://pay-api.amazon.eu, pay-api.amazon.eu, an https address",
    "serviceUrl, https://pay-api.amazon.eu/v2, /v2, without a path",
    "journalSchema, maybe, '\"maybe\"', 'VALIDATE, CREATE, NONE'",
    "journalFile, '/shop/journal;INIT=x', INIT, without semicolon",
    "dataSource, java:comp/env/jdbc/nowhere, JNDI has no DataSource, Is the resource declared",
    "dataSource, ldap://evil/x, ldap://evil/x, a JNDI name such as",
    "languages, en-US!, '\"en-US!\"', 'such as en,de'",
    "messages, com.shop.NoSuchTexts, com.shop.NoSuchTexts, has no resource bundle",
    "walletSessionParameter, a b, '\"a b\"', the name of a query parameter",
    "successView, /thanks.jsp, '\"/thanks.jsp\"', forward:/a/page.jsp",
    "successView, 'forward:/{orderId}.jsp', '{orderId}', forward:/a/page.jsp",
    "successView, class:com.shop.payment.AmazonPayments, does not implement, servlet.SuccessView",
    "successView, class:com.shop.NoSuchView, com.shop.NoSuchView, the application has no class",
    "successView, view:thanks, the view thanks, nobody here knows",
    "orderLookup, java.lang.String, does not implement, io.github.payreturn.OrderLookup",
    "orderLookup, java.lang.Integer, java.lang.Integer, needs a public constructor",
    "orderLookup, no class, '\"no class\"', the full name of a class",
    "orderLookup, com.shop.payment.NoSuchClass, NoSuchClass, the application has no class",
    "orderLookup, com.shop.wrong.Explosive, could not be made, the database is not there",
    "paymentListener, com.shop.payment.Order, com.shop.payment.Order, needs a public constructor"
  })
  void namesFaultPlaceAndWayOut(String setting, String value, String fault, String wayOut) {
    String message = messageOf(good(setting, value));

    assertThat(message)
        .contains(fault, wayOut)
        .containsPattern(
            "set in an init-param of the filter amazonPayReturn|mapping of the filter amazonPayReturn")
        .doesNotContain("MIIEvQIBADANBgkqhkiG9w0BAQ");
  }

  @ParameterizedTest(name = "when {0} is not set at all: {1}")
  @CsvSource({
    "region, 'NA, EU, JP'",
    "publicKeyId, id of the public key",
    "privateKey, in PEM",
    "completePath, 'Set one, such as completePath to /amazonpay/return'",
    "orderLookup, Name a class that implements OrderLookup"
  })
  void missing(String setting, String told) {
    assertThat(messageOf(without(setting))).contains(setting, told);
  }

  @Test
  @DisplayName("when real money is moved and nobody would learn of it, or remember it")
  void liveWithoutTheNeedful() {
    assertThat(
            messageOf(
                "completePath", "/amazonpay/return",
                "orderLookup", "com.shop.views.OwnViews",
                "region", "EU",
                "publicKeyId", "LIVE-AFVX7ULWSGBZ5535PCUQOY7B",
                "privateKey", privateKey))
        .contains("paymentListener: there is none", "or let the order look-up implement it")
        .contains("dataSource, journalFile: one of them is needed", "Set one.");
  }

  @ParameterizedTest(name = "when a {0} key is said to be for {1}")
  @CsvSource({"LIVE, SANDBOX", "SANDBOX, LIVE"})
  void keyOfTheOtherEnvironment(String key, String environment) {
    List<String> settings = new ArrayList<>(List.of(good("environment", environment)));
    settings.set(settings.indexOf(TestMerchant.PUBLIC_KEY_ID), key + "-AFVX7ULWSGBZ5535PCUQOY7B");

    assertThat(messageOf(settings.toArray(String[]::new)))
        .contains(
            "environment, set in an init-param of the filter amazonPayReturn: %s contradicts"
                    .formatted(environment)
                + " publicKeyId, which is a %s key. Leave it out.".formatted(key));
  }

  @Test
  @DisplayName("when both a database and a file should carry the journal")
  void twoJournals() {
    List<String> settings = new ArrayList<>(List.of(good("dataSource", "java:comp/env/jdbc/x")));
    settings.addAll(List.of("journalFile", directory.resolve("journal").toString()));

    assertThat(messageOf(settings.toArray(String[]::new)))
        .contains("only one of the two can carry the journal")
        .contains("dataSource, set in", "journalFile, set in");
  }

  @Test
  @DisplayName("when two filters of one application want different things")
  void twoFilters() {
    String one = War.webXml(without("nothing"));
    String other =
        one.substring(one.indexOf("<filter>"), one.indexOf("</web-app>"))
            .replace("amazonPayReturn", "again")
            .replace("/amazonpay/cancel", "/amazonpay/stop");

    assertThat(refusal(one.replace("</web-app>", other + "</web-app>")).getMessage())
        .containsPattern("the filter (again|amazonPayReturn): the filter (again|amazonPayReturn)")
        .contains("with other settings", "remove the other");
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
    return refusal(War.webXml(settings));
  }

  private Throwable refusal(String webXml) {
    return catchThrowable(
        () ->
            WebApp.deploy(
                    directory.resolve("war"),
                    "/shop",
                    Map.of("WEB-INF/web.xml", webXml),
                    context -> context.setAttribute("orderDao", new OrderDao()))
                .close());
  }
}
