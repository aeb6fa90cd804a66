package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.settings.SettingsSource;
import io.github.payreturn.testing.TestMerchant;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A setting")
class PrecedenceTest {

  private static final String PREFIX = "shop.seven.";
  private static final String SERVICES =
      "WEB-INF/classes/META-INF/services/" + PlatformPlugin.class.getName();

  private Path directory = Path.of("");

  @BeforeEach
  void start(@TempDir Path temporary) {
    directory = temporary;
  }

  @AfterEach
  void forget() {
    System.clearProperty(PREFIX + "retryView");
  }

  @ParameterizedTest(name = "is taken from {0} places further down: {1}")
  @CsvSource({
    "0, /by-system-property",
    "1, /by-init-param",
    "2, /by-context-param",
    "3, /by-file",
    "4, /checkout?payment=no-session",
    "5, /acme/checkout?payment=no-session"
  })
  void isTakenFromTheFirstPlace(int without, String view) throws Exception {
    if (without < 1) {
      System.setProperty(PREFIX + "retryView", "redirect:/by-system-property");
    }
    Map<String, String> files = new HashMap<>();
    String webXml =
        War.webXml(
            "settingsPrefix",
            PREFIX,
            without < 2 ? "retryView" : "pendingView",
            without < 2 ? "redirect:/by-init-param" : "redirect:/later");
    String contextParameter =
        """
        <context-param>
          <param-name>%sretryView</param-name><param-value>redirect:/by-context-param</param-value>
        </context-param>
        <filter>
        """
            .formatted(PREFIX);
    files.put(
        "WEB-INF/web.xml",
        (without < 3 ? webXml.replace("<filter>", contextParameter) : webXml)
            .replace("/amazonpay/*", "/*"));
    files.put(
        "WEB-INF/amazonpay.properties",
        merchant() + (without < 4 ? "retryView=redirect:/by-file\n" : ""));
    files.put(SERVICES, "com.platform.AcmePlugin");
    if (without < 5) {
      War.addClasses(directory.resolve("war"), "com.shop.annotated");
    }
    try (WebApp app = WebApp.deploy(directory.resolve("war"), "/shop", files, context -> {})) {
      String path = without < 5 ? "/pay/back" : "/acme/amazonpay/return";

      assertThat(Browser.location(new Browser().get(app.url() + path))).isEqualTo(app.url() + view);
    }
  }

  @Test
  @DisplayName("is in capitals in the environment, with the application's own prefix")
  void inTheEnvironment() {
    SettingsSource environment =
        WebSettings.environment(
            PREFIX,
            Map.of(
                "SHOP_SEVEN_COMPLETE_PATH", "/return",
                "SHOP_SEVEN_REGION", "EU",
                "SHOP_EIGHT_REGION", "NA",
                "PATH", "/bin"));

    assertThat(environment.keys()).containsExactlyInAnyOrder("completePath", "region");
    assertThat(environment.find("completePath")).contains("/return");
    assertThat(environment.onlyOurs()).isFalse();
  }

  @Test
  @DisplayName("is taken from the environment before web.xml, and after a system property")
  void fromTheEnvironment() throws Exception {
    String prefix = "shop.of-the-environment.";
    War.addClasses(directory.resolve("war"), "com.shop.annotated");
    assertThat(System.getenv("SHOP_OF_THE_ENVIRONMENT_RETRY_VIEW"))
        .as("set in the pom")
        .isEqualTo("redirect:/by-environment");

    assertThat(retryView("war", prefix)).endsWith("/by-environment");
    System.setProperty(prefix + "retryView", "redirect:/by-system-property");
    try {
      assertThat(retryView("war", prefix)).endsWith("/by-system-property");
    } finally {
      System.clearProperty(prefix + "retryView");
    }
  }

  @Test
  @DisplayName("is taken by the application whose prefix it has, of two in one server")
  void hasTheApplicationsPrefix() throws Exception {
    System.setProperty(PREFIX + "retryView", "redirect:/seven");
    War.addClasses(directory.resolve("seven"), "com.shop.annotated");
    War.addClasses(directory.resolve("eight"), "com.shop.annotated");
    try (WebApp seven = deploy("seven", PREFIX);
        WebApp eight = deploy("eight", "shop.eight")) {
      List<String> places =
          List.of(seven, eight).stream()
              .map(app -> Browser.location(new Browser().get(app.url() + "/pay/back")))
              .toList();

      assertThat(places)
          .containsExactly(seven.url() + "/seven", eight.url() + "/checkout?payment=no-session");
    }
  }

  private String retryView(String name, String prefix) throws Exception {
    try (WebApp app = deploy(name, prefix, "retryView", "redirect:/by-init-param")) {
      return Browser.location(new Browser().get(app.url() + "/pay/back"));
    }
  }

  private WebApp deploy(String name, String prefix, String... more) throws Exception {
    return WebApp.deploy(
        directory.resolve(name),
        "/" + name,
        Map.of(
            "WEB-INF/web.xml",
            War.webXml(
                    Stream.concat(Stream.of("settingsPrefix", prefix), Stream.of(more))
                        .toArray(String[]::new))
                .replace("/amazonpay/*", "/*"),
            "WEB-INF/amazonpay.properties",
            merchant().replace("journal\n", name + "\n")),
        context -> {});
  }

  private String merchant() {
    return """
    region=EU
    publicKeyId=%s
    privateKey=file:%s
    journalFile=%s
    """
        .formatted(
            TestMerchant.PUBLIC_KEY_ID,
            TestMerchant.privateKeyIn(directory),
            directory.resolve("journal"));
  }
}
