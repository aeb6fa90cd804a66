package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.Browser;
import io.github.payreturn.sampleshop.support.Page;
import io.github.payreturn.sampleshop.support.ShopWithAmazon;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A visitor who reads another language")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageTest {

  private final ShopWithAmazon shop = ShopWithAmazon.open();

  @AfterAll
  void close() {
    shop.close();
  }

  @ParameterizedTest
  @DisplayName("pays in it: the shop's pages and the result of the payment are in one language")
  @CsvSource({
    "'de-AT,de;q=0.9,en;q=0.5', de, 'In den Warenkorb: Night Tide', Mit Amazon Pay bezahlen,"
        + " 'Vielen Dank, Ihre Zahlung ist eingegangen', '9,20 €'",
    "'fr,ja;q=0.8', ja, 'カートに入れる: Night Tide', Amazon Pay で支払う, お支払いが完了しました, 9.20"
  })
  void pays(String asks, String tag, String add, String pay, String thanks, String price) {
    Browser visitor = new Browser(shop.url(), asks);
    assertThat(visitor.page().html().select("html").attr("lang")).isEqualTo(tag);
    visitor.press(add);
    assertThat(visitor.page().text().replace('\u00a0', ' ')).contains(price);
    visitor.open("/checkout");
    visitor.press(pay);

    Page end = visitor.press("Pay now");

    assertThat(end.headline()).startsWith(thanks);
    assertThat(end.html().select("html").attr("lang")).isEqualTo(tag);
  }

  @Test
  @DisplayName("chooses it on any page, stays there, and is remembered")
  void chooses() {
    Browser visitor = new Browser(shop.url(), "en");
    visitor.open("/tea/night-tide");

    Page german = visitor.press("Deutsch");

    assertThat(german.url().getPath()).isEqualTo("/tea/night-tide");
    assertThat(german.text()).contains("In den Warenkorb");
    assertThat(visitor.open("/cart").headline()).isEqualTo("Ihr Warenkorb");
  }

  @Test
  @DisplayName("is never sent to another site by the choice")
  void staysHere() {
    Browser visitor = new Browser(shop.url(), "en");
    String csrf = visitor.page().html().select("input[name=csrf]").attr("value");

    Page page =
        visitor.send("/language", Map.of("csrf", csrf, "to", "de", "back", "//evil.example/"));

    assertThat(page.url().getHost()).isEqualTo("127.0.0.1");
    assertThat(page.url().getPath()).isEqualTo("/");
  }

  @ParameterizedTest
  @DisplayName("finds every text in it")
  @ValueSource(strings = {"de", "ja"})
  void finds(String language) throws IOException {
    assertThat(texts("_" + language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(texts("").stringPropertyNames());
  }

  private static Properties texts(String suffix) throws IOException {
    Properties texts = new Properties();
    try (InputStream file =
        LanguageTest.class.getResourceAsStream("texts" + suffix + ".properties")) {
      assertThat(file).isNotNull();
      texts.load(file);
    }
    return texts;
  }
}
