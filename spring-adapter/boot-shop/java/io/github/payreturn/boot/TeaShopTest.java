package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.tea.TeaShop;
import io.github.payreturn.simulator.Operation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("bare")
@DisplayName("The README's Spring Boot shop, with nothing else on its class path,")
class TeaShopTest {

  private static final Path README = Path.of("..", "..", "README.md");
  private static final Path SHOP = Path.of("..", "boot-shop", "java", "com", "shop", "tea");

  private static BootShop shop;

  @BeforeAll
  static void start(@TempDir Path directory) {
    shop =
        BootShop.start(
            "tea",
            directory,
            List.of(TeaShop.class),
            InMemory.database("tea"),
            "spring.sql.init.schema-locations=classpath:db/migration/V1__orders.sql");
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  @DisplayName("has no more than one bean and ten lines of YAML, and those that run")
  void isTheReadmes() throws IOException {
    assertThat(Files.readString(SHOP.resolve("AmazonPayments.java")))
        .endsWith(block("Spring AmazonPayments.java"));
    assertThat(yaml()).isEqualTo(block("application.yaml"));
    assertThat(yaml().lines()).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  @DisplayName("S01 S13 takes a buyer who paid, once, and shows it again on every refresh")
  void isPaid() {
    String session = shop.session().create();

    HttpResponse<String> page =
        shop.browser.visit(shop.returnUrl("/amazonpay/return", "tea-1", session));
    HttpResponse<String> refreshed = shop.browser.get(page.uri().toString());

    assertThat(page.body()).contains("your payment went through", "tea-1");
    assertThat(page.uri().toString()).contains("?result=").doesNotContain(session);
    assertThat(refreshed.body()).isEqualTo(page.body());
    assertThat(shop.state("tea-1")).isEqualTo("paid");
    shop.amazon.verify(Operation.COMPLETE).about(session).once();
  }

  @Test
  @DisplayName("S09 sends a buyer whose payment was declined to its checkout")
  void isDeclined() {
    String session = shop.session().refused("HardDeclined").create();

    assertThat(shop.browser.visit(shop.returnUrl("/amazonpay/return", "tea-2", session)).body())
        .isEqualTo("Checkout: declined");
    assertThat(shop.state("tea-2")).isEqualTo("awaiting payment");
  }

  @Test
  @DisplayName("S08 sends a buyer who canceled to its checkout")
  void isCanceled() {
    assertThat(shop.browser.visit(shop.url("/amazonpay/cancel")).body())
        .isEqualTo("Checkout: canceled");
  }

  @Test
  @DisplayName("is without Security, Actuator, Micrometer and Flyway, and keeps its other pages")
  void isBare() {
    assertThat(
            List.of(
                "org.springframework.security.web.SecurityFilterChain",
                "org.springframework.boot.actuate.endpoint.annotation.Endpoint",
                "io.micrometer.core.instrument.MeterRegistry",
                "org.flywaydb.core.Flyway"))
        .noneMatch(TeaShopTest::isThere);
    assertThat(shop.browser.get(shop.url("/account")).statusCode()).isEqualTo(200);
    assertThat(shop.browser.get(shop.url("/amazonpay/other")).statusCode()).isEqualTo(404);
  }

  private static boolean isThere(String className) {
    try {
      Class.forName(className, false, TeaShopTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException notThere) {
      return false;
    }
  }

  private static String yaml() throws IOException {
    try (var in =
        Objects.requireNonNull(TeaShopTest.class.getClassLoader().getResourceAsStream("tea.yml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String block(String name) throws IOException {
    Matcher block =
        Pattern.compile("<!-- " + Pattern.quote(name) + " -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(README));
    assertThat(block.find()).as("the README's " + name).isTrue();
    return block.group(1);
  }
}
