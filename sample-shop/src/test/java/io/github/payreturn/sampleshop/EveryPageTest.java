package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.Browser;
import io.github.payreturn.sampleshop.support.HtmlChecker;
import io.github.payreturn.sampleshop.support.Page;
import io.github.payreturn.sampleshop.support.ShopProcess;
import io.github.payreturn.sampleshop.support.ShopWithAmazon;
import io.github.payreturn.simulator.Operation;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Every page is valid HTML, has a title, a headline and a strict policy")
class EveryPageTest {

  private static final String NOBODYS_SESSION =
      "/amazonpay/return?amazonCheckoutSessionId=00000000-0000-4000-8000-000000000000";

  private final List<Page> pages = new ArrayList<>();

  @Test
  @DisplayName("in the shop, from the first tea to the operators' page")
  void ofTheShop() {
    try (ShopWithAmazon shop = ShopWithAmazon.open()) {
      lookAround(shop.visitor());
      payWithDetours(shop);
      Browser buyer = shop.visitorAtCheckout();
      buyer.press("Pay with Amazon Pay");
      pages.add(buyer.press("Pay now"));
      workWith(buyer, buyer.page().html().select("strong.code").text());
      saveWallet(buyer);
      playApp(buyer);
      pages.add(shop.visitor().open(NOBODYS_SESSION));
    }

    assertThat(pages)
        .extracting(Page::headline)
        .contains(
            "Checkout",
            "The payment was cancelled",
            "We are checking your payment",
            "Amazon Pay was not saved",
            "Amazon Pay is saved",
            "You cancelled",
            "Thank you, your payment went through");
    checkAll();
  }

  @Test
  @DisplayName("beside it, on the panel")
  void ofThePanel(@TempDir Path data) {
    try (ShopProcess all = ShopProcess.run("--port", "0", "--data", data.toString())) {
      URI shop = all.awaitReady();
      Browser panel = new Browser(all.awaitLine("What if"));
      pages.add(panel.page());
      pages.add(panel.send("/prepare", Map.of("what", "DECLINED_LATE")));
      Browser buyer = new Browser(shop);
      buyer.press("Add to cart: Night Tide");
      buyer.open("/checkout");
      buyer.press("Pay with Amazon Pay", Map.of("plan", "WHEN_SHIPPED"));
      buyer.press("Pay now", Map.of("card", "PENDS_THEN_DECLINES_4354"));
      pages.add(panel.open("/"));
      pages.add(panel.open(panel.page().html().select(".returns a").attr("href")));
      pages.add(panel.send("/kill", Map.of()));
      pages.add(panel.open("/nothing-here"));
    }

    assertThat(pages).extracting(Page::headline).contains("What if …");
    checkAll();
  }

  private void lookAround(Browser visitor) {
    pages.add(visitor.page());
    for (String path :
        List.of("/tea/harbour-fog", "/cart", "/orders", "/account", "/app", "/app/cancel")) {
      pages.add(visitor.open(path));
    }
    for (String path : List.of("/counter", "/counter/payments", "/nothing-here")) {
      pages.add(visitor.open(path));
    }
    pages.add(visitor.send("/cart", Map.of("product", "harbour-fog")));
    visitor.open("/");
    pages.add(visitor.press("Add to cart: Harbour Fog"));
    visitor.open("/");
    pages.add(visitor.press("Deutsch"));
    pages.add(visitor.open("/checkout"));
    pages.add(visitor.press("日本語"));
  }

  private void payWithDetours(ShopWithAmazon shop) {
    Browser visitor = shop.visitorAtCheckout();
    pages.add(visitor.page());
    shop.amazon().next(Operation.CREATE_CHECKOUT_SESSION).drop();
    pages.add(visitor.press("Pay with Amazon Pay"));
    visitor.press("Pay with Amazon Pay");
    pages.add(visitor.press("Cancel and return to the shop"));
    visitor.press("Try again with Amazon Pay");
    pages.add(visitor.press("Pay now", Map.of("card", "DECLINES_3434")));
    shop.amazon().next(Operation.COMPLETE).dropAnswer();
    visitor.press("Try again with Amazon Pay");
    pages.add(visitor.press("Pay now"));
    pages.add(visitor.open("/orders"));
  }

  private void workWith(Browser visitor, String order) {
    pages.add(visitor.open("/orders/" + order));
    pages.add(visitor.open("/counter/" + order));
    pages.add(visitor.press("Report the parcel to Amazon", Map.of("number", "1", "carrier", "?")));
    pages.add(visitor.open("/counter/payments?id=" + order));
    pages.add(visitor.open(visitor.page().html().select(".orders a").attr("href")));
  }

  private void saveWallet(Browser visitor) {
    visitor.open("/account");
    visitor.press("Save Amazon Pay");
    pages.add(visitor.press("Cancel and return to the shop"));
    visitor.press("Try again with Amazon Pay");
    pages.add(visitor.press("Save for later purchases"));
    pages.add(visitor.open("/account"));
  }

  private void playApp(Browser visitor) {
    visitor.open("/app");
    visitor.press("Pay with Amazon Pay");
    pages.add(visitor.press("Pay now"));
  }

  private void checkAll() {
    SoftAssertions.assertSoftly(softly -> pages.forEach(page -> check(page, softly)));
    HtmlChecker.assumeInstalled();
    assertThat(HtmlChecker.faults(pages)).isEmpty();
  }

  private static void check(Page page, SoftAssertions softly) {
    String where = page.url() + " ";
    Document html = page.html();
    softly.assertThat(html.select("html").attr("lang")).as(where + "lang").matches("en|de|ja");
    softly.assertThat(html.title()).as(where + "title").isNotBlank();
    softly.assertThat(html.select("h1")).as(where + "h1").hasSize(1);
    softly
        .assertThat(html.select("script:not([src]), style, [style]"))
        .as(where + "inline code")
        .isEmpty();
    softly
        .assertThat(
            html.getAllElements().stream().flatMap(all -> all.attributes().asList().stream()))
        .as(where + "event handlers")
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    softly
        .assertThat(html.select("input:not([type=hidden])"))
        .as(where + "labels")
        .allMatch(input -> input.closest("label") != null);
    softly
        .assertThat(page.policy())
        .as(where + "policy")
        .startsWith("default-src 'none'; style-src 'self'")
        .doesNotContain("unsafe-inline");
  }
}
