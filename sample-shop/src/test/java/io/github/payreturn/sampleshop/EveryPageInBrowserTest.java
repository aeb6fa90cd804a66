package io.github.payreturn.sampleshop;

import io.github.payreturn.sampleshop.support.BrowserFlow;
import io.github.payreturn.simulator.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("In a browser, by day and by night, everybody can use")
class EveryPageInBrowserTest extends BrowserFlow {

  private static final String NOBODYS_SESSION =
      "/amazonpay/return?amazonCheckoutSessionId=00000000-0000-4000-8000-000000000000";

  @Test
  @DisplayName("the pages on which teas are chosen")
  void choosing() {
    visit("/");
    browser().depict("shop");
    visit("/tea/lighthouse-keeper");
    browser().awaitText("#buy-now", "Pay with Amazon Pay");
    browser().look("tea");
    visit("/tea/harbour-card");
    browser().look("card");
    visit("/cart");
    browser().look("cart-empty");
    goToAmazon("IN_TWO_PARCELS", "morning-ferry", "night-tide");
    visit("/cart");
    browser().look("cart");
    visit("/checkout");
    browser().look("checkout");
  }

  @Test
  @DisplayName("the pages of a payment: at Amazon, thank you, the order")
  void paying() {
    visit("/orders");
    browser().look("orders-empty");
    goToAmazon("AT_ONCE", "night-tide");
    browser().look("at-amazon");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");
    browser().depict("thank-you");
    browser().press("Look at the order");
    browser().awaitText(".state", "Paid");
    browser().look("order");
    visit("/orders");
    browser().look("orders");
  }

  @Test
  @DisplayName("the pages of a payment that is not made yet: cancelled, declined, pending")
  void notPaying() {
    goToAmazon("WHEN_SHIPPED", "night-tide");
    browser().press("Cancel and return to the shop");
    browser().awaitHeadline("The payment was cancelled");
    browser().look("cancelled");
    browser().press("Try again with Amazon Pay");
    browser().choose("card", "DECLINES_3434");
    browser().press("Pay now");
    browser().awaitHeadline("The payment was not successful");
    browser().look("declined");
    browser().press("Try again with Amazon Pay");
    browser().choose("card", "PENDS_THEN_DECLINES_4354");
    browser().press("Pay now");
    browser().awaitText("main", "do not pay again");
    browser().depict("pending");
    visit("/orders/" + order());
    browser().look("order-pending");
  }

  @Test
  @DisplayName("the pages of the account, with and without a wallet")
  void saving() {
    visit("/account");
    browser().look("account");
    browser().press("Save Amazon Pay");
    browser().awaitHeadline("Save Amazon Pay");
    browser().look("at-amazon-to-save");
    browser().press("Cancel and return to the shop");
    browser().awaitHeadline("Amazon Pay was not saved");
    browser().look("wallet-not-saved");
    browser().press("Try again with Amazon Pay");
    browser().press("Save for later purchases");
    browser().awaitHeadline("Amazon Pay is saved");
    browser().look("wallet-saved");
    visit("/account");
    browser().look("account-with-wallet");
  }

  @Test
  @DisplayName("the screens of the app")
  void app() {
    visit("/app");
    browser().look("app");
    browser().press("Pay with Amazon Pay");
    browser().press("Cancel and return to the shop");
    browser().awaitHeadline("You cancelled");
    browser().look("app-cancelled");
    visit("/app");
    browser().press("Pay with Amazon Pay");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");
    browser().look("app-paid");
  }

  @Test
  @DisplayName("the pages of those who work in the shop")
  void working() {
    visit("/counter/payments");
    browser().look("payments-before");
    goToAmazon("AT_ONCE", "night-tide");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");
    String order = order();
    visit("/counter");
    browser().look("counter");
    browser().press("Order " + order);
    browser().fill("carrier", "DHL");
    browser().fill("number", "00340434");
    browser().press("Report the parcel");
    browser().awaitText("main", "Amazon tells the buyer");
    browser().look("counter-order");
    visit("/counter/payments?id=" + order);
    browser().look("payments");
    browser().press("Order " + order);
    browser().awaitText("h2", "What became of it");
    browser().look("payment");
  }

  @Test
  @DisplayName("the pages of what did not go as planned, the return filter's own among them")
  void otherwise() {
    visit("/nothing-here");
    browser().look("not-here");
    visit(NOBODYS_SESSION);
    browser().awaitText("main", "your orders");
    browser().look("built-in");
    goToAmazon("AT_ONCE", "night-tide");
    visit("/checkout");
    amazon().next(Operation.CREATE_CHECKOUT_SESSION).error(503, "ServiceUnavailable");
    browser().press("Pay with Amazon Pay");
    browser().awaitText("[role=alert]", "Nothing was charged");
    browser().look("not-started");
    visit("/checkout");
    browser().forget();
    browser().press("Pay with Amazon Pay");
    browser().awaitHeadline("That took a while");
    browser().look("form-too-old");
  }

  @ParameterizedTest
  @DisplayName("the way through the shop in other languages")
  @CsvSource({"de, Mit Amazon Pay bezahlen, Vielen Dank", "ja, Amazon Pay で支払う, お支払いが完了しました"})
  void otherLanguages(String language, String pay, String thanks) {
    visit("/");
    browser().pressValue(language);
    browser().look("shop-" + language);
    visit("/tea/salt-meadow");
    browser().pressValue("salt-meadow");
    browser().look("cart-" + language);
    visit("/checkout");
    browser().look("checkout-" + language);
    browser().press(pay);
    browser().awaitHeadline("Review and pay");
    browser().press("Pay now");
    browser().awaitHeadline(thanks);
    browser().look("thank-you-" + language);
    visit("/account");
    browser().look("account-" + language);
  }
}
