package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.Await;
import io.github.payreturn.sampleshop.support.Browser;
import io.github.payreturn.sampleshop.support.Page;
import io.github.payreturn.sampleshop.support.ShopWithAmazon;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.SessionSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("A buyer who comes back from Amazon Pay")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuyerComesBackTest {

  private final ShopWithAmazon shop = ShopWithAmazon.open();
  private final AmazonPaySimulator amazon = shop.amazon();

  @BeforeEach
  void forgetEarlierTests() {
    amazon.reset();
  }

  @AfterAll
  void close() {
    shop.close();
  }

  @Test
  @DisplayName("S01 sees the thank-you page; the order is paid and packed; Amazon was called once")
  void pays() {
    Browser buyer = shop.visitorAtCheckout();
    buyer.press("Pay with Amazon Pay");
    buyer.press("Pay now");

    assertThat(buyer.page().headline()).isEqualTo("Thank you, your payment went through");
    assertThat(buyer.page().text()).contains("€9.20");
    assertThat(buyer.page().url().getQuery()).doesNotContain("amazonCheckoutSessionId");
    assertThat(buyer.page().cart()).isZero();
    String order = orderNumber(buyer.page());
    assertThat(packingSlip(order)).content().contains("1 x Night Tide");
    assertThat(operations())
        .containsExactly(
            Optional.of(Operation.CREATE_CHECKOUT_SESSION), Optional.of(Operation.COMPLETE));
    assertThat(buyer.open("/orders/" + order).text())
        .contains("Paid")
        .contains(onlySession().chargePermissionId().orElseThrow());
    assertThat(shop.log()).doesNotContain(onlySession().checkoutSessionId());
  }

  @Test
  @DisplayName("S13 reloads the thank-you page and sees it again, and Amazon is not called")
  void reloads() {
    Browser buyer = shop.visitorAtCheckout();
    buyer.press("Pay with Amazon Pay");
    Page first = buyer.press("Pay now");
    long calls = amazon.count();

    Page again = buyer.reload();

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(amazon.count()).isEqualTo(calls);
  }

  @Test
  @DisplayName("S08 after canceling can try again, with the cart kept and the order not failed")
  void cancels() {
    Browser buyer = shop.visitorAtCheckout();
    buyer.press("Pay with Amazon Pay");
    buyer.press("Cancel and return to the shop");

    assertThat(buyer.page().headline()).isEqualTo("The payment was cancelled");
    assertThat(buyer.page().cart()).isEqualTo(1);
    assertThat(buyer.open("/orders").text()).contains("Awaiting payment");
    assertThat(amazon.charges()).isEmpty();
  }

  @Test
  @DisplayName("S09 with a card that is declined keeps the cart, tries another card, and has paid")
  void isDeclined() {
    Browser buyer = shop.visitorAtCheckout();
    buyer.press("Pay with Amazon Pay");
    buyer.press("Pay now", Map.of("card", "DECLINES_3434"));

    assertThat(buyer.page().headline()).isEqualTo("The payment was not successful");
    assertThat(buyer.page().text()).contains("another payment method");
    assertThat(buyer.page().cart()).isEqualTo(1);

    buyer.press("Try again with Amazon Pay");
    buyer.press("Pay now");

    assertThat(buyer.page().headline()).startsWith("Thank you");
    assertThat(buyer.open("/orders").html().select(".orders li")).hasSize(1);
    assertThat(amazon.charges()).hasSize(1);
  }

  @Test
  @DisplayName("S23 reads that the order is being updated, until the shop has taken note of it")
  void listenerFails() throws IOException {
    Path slips = shop.data().resolve("packing-slips");
    Path elsewhere = Files.move(slips, shop.data().resolve("packing-slips-elsewhere"));
    Browser buyer = shop.visitorAtCheckout();
    buyer.press("Pay with Amazon Pay");
    buyer.press("Pay now");

    assertThat(buyer.page().headline()).isEqualTo("Payment received");
    assertThat(buyer.page().text()).contains("your order is being updated");

    Files.move(elsewhere, slips);
    Page after = buyer.open(buyer.page().refreshUrl());

    assertThat(after.headline()).startsWith("Thank you");
    assertThat(packingSlip(orderNumber(after))).exists();
    assertThat(amazon.count(Operation.COMPLETE)).isEqualTo(1);
  }

  @Test
  @DisplayName("S26 whose answer got lost sees pending, and then, by itself, thank you")
  void answerIsLost() {
    amazon.next(Operation.COMPLETE).dropAnswer();
    Browser buyer = shop.visitorAtCheckout();
    buyer.press("Pay with Amazon Pay");
    buyer.press("Pay now");

    assertThat(buyer.page().headline()).isEqualTo("We are checking your payment");
    assertThat(buyer.page().text()).contains("do not pay again");

    Await.until(
        "the pending page becomes the thank-you page",
        () -> buyer.open(buyer.page().refreshUrl()).headline().startsWith("Thank you"));
    assertThat(amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(amazon.charges()).hasSize(1);
  }

  @Test
  @DisplayName("S47 pays what was ordered, even if another tab has changed the cart meanwhile")
  void cartChangesMeanwhile() {
    Browser buyer = shop.visitorAtCheckout();
    Page atAmazon = buyer.press("Pay with Amazon Pay");
    buyer.open(shop.url().toString());
    buyer.press("Add to cart: Morning Ferry");

    buyer.open(atAmazon.url().toString());
    buyer.press("Pay now");

    assertThat(buyer.page().text()).contains("Night Tide").doesNotContain("Morning Ferry");
    assertThat(onlySession().chargeAmount().orElseThrow().amount()).isEqualByComparingTo("9.20");
  }

  @Test
  @DisplayName("S48 with a session that is not theirs learns nothing, and nothing is called")
  void isAStranger() {
    Browser buyer = shop.visitorAtCheckout();
    Page atAmazon = buyer.press("Pay with Amazon Pay");
    long calls = amazon.count();

    Page shown = shop.visitor().open("/amazonpay/return?" + atAmazon.url().getQuery());

    assertThat(shown.status()).isEqualTo(404);
    assertThat(shown.text()).doesNotContain("Night Tide");
    assertThat(amazon.count()).isEqualTo(calls);
  }

  @Test
  @DisplayName("from an older tab is not charged: the latest checkout of an order pays it")
  void comesFromAnOlderTab() {
    Browser buyer = shop.visitorAtCheckout();
    Page olderTab = buyer.press("Pay with Amazon Pay");
    buyer.open(shop.url() + "/checkout");
    Page newerTab = buyer.press("Pay with Amazon Pay");

    buyer.open(olderTab.url().toString());
    assertThat(buyer.press("Pay now").status()).isEqualTo(404);
    buyer.open(newerTab.url().toString());
    assertThat(buyer.press("Pay now").headline()).startsWith("Thank you");

    assertThat(amazon.charges()).hasSize(1);
    assertThat(buyer.open("/orders").html().select(".orders li")).hasSize(1);
  }

  private List<Optional<Operation>> operations() {
    return amazon.calls().stream().map(Call::operation).toList();
  }

  private SessionSnapshot onlySession() {
    assertThat(amazon.sessions()).hasSize(1);
    return amazon.sessions().get(0);
  }

  private Path packingSlip(String order) {
    return shop.data().resolve("packing-slips").resolve(order + ".txt");
  }

  private static String orderNumber(Page page) {
    return page.html().select("strong.code").text();
  }
}
