package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.Browser;
import io.github.payreturn.sampleshop.support.Page;
import io.github.payreturn.sampleshop.support.ShopWithAmazon;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.SessionSnapshot;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("A visitor of the shop")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitorTest {

  private final ShopWithAmazon shop = ShopWithAmazon.open();

  @AfterAll
  void close() {
    shop.close();
  }

  @Test
  @DisplayName("fills the cart, changes it, and empties it again")
  void changesTheCart() {
    Browser visitor = shop.visitor();
    visitor.press("Add to cart: Night Tide");
    visitor.open("/");
    visitor.press("Add to cart: Night Tide");
    assertThat(visitor.page().text()).contains("€18.40");

    visitor.press("Update: Night Tide", Map.of("quantity", "5"));
    assertThat(visitor.page().text()).contains("€46.00");
    assertThat(visitor.page().cart()).isEqualTo(5);

    visitor.press("Remove: Night Tide");
    assertThat(visitor.page().text()).contains("There is nothing in it yet");
  }

  @Test
  @DisplayName("whose form is not one of the shop's is refused")
  void isSentHereByAnotherSite() {
    Browser visitor = shop.visitorAtCheckout();

    Page refused = visitor.send("/checkout", Map.of("csrf", "guessed"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(visitor.open("/orders").text()).contains("not ordered anything");
  }

  @Test
  @DisplayName("sees their own orders and nobody else's")
  void looksForOrdersOfOthers() {
    Browser buyer = shop.visitorAtCheckout();
    buyer.press("Pay with Amazon Pay");
    String order = buyer.press("Pay now").html().select("strong.code").text();

    assertThat(buyer.open("/orders/" + order).status()).isEqualTo(200);
    assertThat(shop.visitor().open("/orders/" + order).status()).isEqualTo(404);
    assertThat(shop.visitor().open("/orders").text()).doesNotContain(order);
  }

  @Test
  @DisplayName("cannot put an order of their own behind the checkout of somebody else")
  void namesTheCheckoutOfOthers() {
    Browser buyer = shop.visitorAtCheckout();
    buyer.press("Pay with Amazon Pay");
    String theirs =
        shop.amazon().sessions().stream()
            .max(Comparator.comparing(SessionSnapshot::lastUpdated))
            .orElseThrow()
            .checkoutSessionId();
    Browser stranger = shop.visitor();

    assertThat(placeOrder(stranger, theirs, "{\"name\":\"A\"}").status()).isEqualTo(409);
    assertThat(placeOrder(stranger, "no-session", "{\"name\":\"A\"}").status()).isEqualTo(400);
    assertThat(placeOrder(stranger, theirs, "no address").status()).isEqualTo(400);
    assertThat(buyer.press("Pay now").headline()).startsWith("Thank you");
  }

  @Test
  @DisplayName("reads that Amazon cannot be reached, and pays the same order in a moment")
  void cannotPayNow() {
    Browser buyer = shop.visitorAtCheckout();
    shop.amazon().next(Operation.CREATE_CHECKOUT_SESSION).error(503, "ServiceUnavailable");

    Page refused = buyer.press("Pay with Amazon Pay");

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.text()).contains("Nothing was charged and your order is kept");
    buyer.press("Pay with Amazon Pay");
    assertThat(buyer.press("Pay now").headline()).startsWith("Thank you");
    assertThat(buyer.open("/orders").html().select(".orders li")).hasSize(1);
  }

  /** As the page's script does. */
  private static Page placeOrder(Browser visitor, String session, String address) {
    visitor.open("/tea/night-tide");
    return visitor.send(
        "/buy-now",
        Map.of(
            "csrf",
            visitor.page().html().select("#buy-now").attr("data-csrf"),
            "product",
            "night-tide",
            "amazonCheckoutSessionId",
            session,
            "address",
            address));
  }
}
