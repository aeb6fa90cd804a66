package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The wallet endpoint")
class WalletEndpointTest {

  @TempDir private Path directory = Path.of("");

  @Test
  @DisplayName("S12 saves the wallet of a buyer who comes back, and charges nothing")
  void saves() throws Exception {
    try (PageShop shop = new PageShop(directory)) {
      String session = shop.amazon.session().setupOnly().create();

      HttpResponse<String> page =
          shop.browser.visit(shop.url("/amazonpay/wallet?amazonCheckoutSessionId=" + session));

      assertThat(page.body()).contains("Amazon Pay is saved", "Nothing was charged");
      assertThat(page.uri().toString()).doesNotContain(session);
      assertThat(shop.amazon.calls())
          .singleElement()
          .satisfies(call -> assertThat(call.body()).isEqualTo("{}"));
    }
  }

  @Test
  @DisplayName("takes the session id from the parameter that the shop names")
  void otherParameter() throws Exception {
    try (PageShop shop = new PageShop(directory, "walletSessionParameter", "sessionOfWallet")) {
      String session = shop.amazon.session().setupOnly().create();

      HttpResponse<String> arrived =
          shop.browser.get(shop.url("/amazonpay/wallet?sessionOfWallet=" + session));
      HttpResponse<String> page = shop.browser.get(Browser.location(arrived));

      assertThat(Browser.location(arrived)).doesNotContain(session);
      assertThat(page.body()).contains("Amazon Pay is saved");
    }
  }

  @Test
  @DisplayName("S09 says that saving did not work, in the words that Amazon recommends for it")
  void fails() throws Exception {
    try (PageShop shop = new PageShop(directory)) {
      String session = shop.amazon.session().setupOnly().canceled("Declined").create();

      assertThat(
              shop.browser
                  .visit(shop.url("/amazonpay/wallet?amazonCheckoutSessionId=" + session))
                  .body())
          .contains("save Amazon Pay as a payment method was not successful");
    }
  }

  @Test
  @DisplayName("shows the views of its own that the shop names for it")
  void ownViews() throws Exception {
    try (PageShop shop =
        new PageShop(
            directory,
            "successView",
            "redirect:/order",
            "walletSuccessView",
            "redirect:/account/wallet?saved={orderId}")) {
      String wallet = shop.amazon.session().setupOnly().create();
      HttpResponse<String> answer =
          shop.browser.get(shop.url("/amazonpay/wallet?amazonCheckoutSessionId=" + wallet));

      assertThat(Browser.location(answer)).endsWith("/shop/account/wallet?saved=customer-7");
      assertThat(PageShop.json(shop.fromThePage(shop.session().create())).get("next"))
          .isEqualTo("/shop/order");
    }
  }
}
