package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A buyer is addressed")
class TranslationsTest {

  @TempDir private Path directory = Path.of("");

  @ParameterizedTest(name = "S57 who prefers {0} in {1}")
  @CsvSource({
    "de-CH, de",
    "fr-CA, fr",
    "'zh-TW, en;q=0.3', zh",
    "ja-JP, ja",
    "it, it",
    "es-MX, es",
    "en-GB, en",
    "'tlh, fr;q=0.9, de;q=0.8', fr",
    "tlh, en"
  })
  void inTheirLanguage(String preferred, String language) throws Exception {
    try (PageShop shop = new PageShop(directory)) {
      assertThat(noSession(shop, preferred).body()).contains("<html lang=\"" + language + "\">");
    }
  }

  @Test
  @DisplayName("S57 in one of the languages of the shop, the first of them if theirs is not there")
  void inTheShopsLanguages() throws Exception {
    try (PageShop shop = new PageShop(directory, "languages", "de, fr")) {
      assertThat(noSession(shop, "en").body()).contains("<html lang=\"de\">");
      assertThat(noSession(shop, "en, fr;q=0.5").body()).contains("<html lang=\"fr\">");
    }
  }

  @Test
  @DisplayName("with the shop's own words where it has some, and with ours elsewhere")
  void inTheShopsWords() throws Exception {
    try (PageShop shop = new PageShop(directory, "messages", "com.shop.words")) {
      String session = shop.amazon.session().setupOnly().create();

      assertThat(
              shop.browser
                  .visit(shop.url("/amazonpay/wallet?amazonCheckoutSessionId=" + session))
                  .body())
          .contains("Your tea box knows you now", "Nothing was charged");
    }
  }

  @Test
  @DisplayName("by no shop whose words are not there: it is not deployed")
  void missingWords() {
    assertThatThrownBy(() -> new PageShop(directory, "messages", "com.shop.nowords"))
        .rootCause()
        .hasMessageContainingAll(
            "messages, set in", "the application has no resource bundle com.shop.nowords");
  }

  private static HttpResponse<String> noSession(PageShop shop, String preferred) {
    return shop.browser.get(shop.url("/amazonpay/wallet"), "Accept-Language", preferred);
  }
}
