package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The guide to the views")
class ViewsGuideTest {

  private static final Path PAGE = Path.of("..", "docs", "views.md");
  private static final Path CODE = Path.of("src/test/java/com/shop/views/OrderPages.java");

  @TempDir private Path directory = Path.of("");

  @Test
  @DisplayName("shows the class that is compiled and run here")
  void showsWhatRuns() throws Exception {
    String pages = "class:com.shop.views.OrderPages";

    assertThat(Files.readString(CODE)).endsWith(Guide.VIEWS.block("OrderPages.java"));
    try (PageShop shop = new PageShop(directory, "successView", pages, "retryView", pages)) {
      String declined = returnUrl(shop, shop.session().canceled("Declined").create());
      assertThat(Browser.location(shop.browser.get(declined)))
          .isEqualTo(shop.url("/cart?payment=declined"));
      String paid = returnUrl(shop, shop.session().create());
      assertThat(Browser.location(shop.browser.get(paid))).isEqualTo(shop.url("/orders/42"));
    }
  }

  @Test
  @DisplayName("names every code that a buyer may be shown")
  void namesEveryCode() throws IOException {
    assertThat(Files.readString(PAGE))
        .contains(MessagesTest.codes().map("`%s`"::formatted).toList());
  }

  @Test
  @DisplayName("names every field that a page or a script finds")
  void namesEveryField() throws Exception {
    try (PageShop shop = new PageShop(directory)) {
      Map<String, String> fields = PageShop.json(shop.fromThePage(shop.session().create()));

      assertThat(Files.readString(PAGE))
          .contains(fields.keySet().stream().map("`%s`"::formatted).toList());
    }
  }

  private static String returnUrl(PageShop shop, String session) {
    return shop.url("/amazonpay/return?order=42&amazonCheckoutSessionId=" + session);
  }
}
