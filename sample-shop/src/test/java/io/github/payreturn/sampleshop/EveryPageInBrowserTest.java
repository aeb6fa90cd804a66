package io.github.payreturn.sampleshop;

import io.github.payreturn.sampleshop.support.BrowserFlow;
import io.github.payreturn.sampleshop.support.Gallery;
import io.github.payreturn.sampleshop.support.Screen;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Operation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Its pictures are kept: see {@link Gallery}. */
@DisplayName("In a browser, every page, on a phone and a desktop, light and dark,")
class EveryPageInBrowserTest extends BrowserFlow {

  private final SoftAssertions softly = new SoftAssertions();

  @Test
  @DisplayName("fits the screen, keeps nobody out, and has nothing to complain about")
  void looksWell() {
    look("front", "/");
    look("tea", "/tea/harbour-fog");
    look("cart-empty", "/cart");
    look("orders-none", "/orders");
    look("account", "/account");
    look("app", "/app");
    goToAmazon("AT_ONCE", "harbour-fog", "night-tide");
    look("cart", "/cart");
    look("checkout", "/checkout");
    browser().press("Pay with Amazon Pay");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");
    look("thank-you");
    String paid = order();
    look("order", "/orders/" + paid);
    look("counter-order", "/counter/" + paid);
    cancel();
    wait24Hours();
    saveWallet();
    payInApp();
    look("orders", "/orders");
    look("counter", "/counter");
    look("not-found", "/nothing-here");
    softly.assertThat(browser().complaints()).allMatch(said -> said.contains(" status of "));
    softly.assertAll();
  }

  @Test
  @DisplayName("leads to a paid order without a mouse")
  void goesByKeyboard() {
    visit("/tea/night-tide");
    browser().pressByKeyboard("Add to cart");
    browser().awaitHeadline("Your cart");
    browser().pressByKeyboard("Go to checkout");
    browser().awaitHeadline("Checkout");
    browser().pressByKeyboard("Pay with Amazon Pay");
    browser().awaitHeadline("Review and pay");
    browser().pressByKeyboard("Pay now");
    browser().awaitHeadline("Thank you");
    browser().pressByKeyboard("Look at the order");
    browser().awaitText(".state", "Paid");
  }

  private void cancel() {
    goToAmazon("AT_ONCE", "night-tide");
    browser().press("Cancel and return to the shop");
    browser().awaitHeadline("The payment was cancelled");
    look("canceled");
    amazon().next(Operation.CREATE_CHECKOUT_SESSION).error(503, "ServiceUnavailable");
    browser().press("Try again with Amazon Pay"); // answers 503, and a browser notes that
    browser().awaitText("[role=alert]", "Nothing was charged");
    look("not-started");
  }

  private void wait24Hours() {
    goToAmazon("WHEN_SHIPPED", "morning-ferry", "salt-meadow");
    browser().choose("card", "PENDS_THEN_DECLINES_4354");
    browser().press("Pay now");
    browser().awaitText("main", "do not pay again");
    look("pending");
    String charge = amazon().charges().get(amazon().charges().size() - 1).chargeId();
    amazon().changeCharge(charge, ChargeState.DECLINED, "HardDeclined");
    browser().awaitHeadline("The payment was not successful");
    look("declined");
  }

  private void saveWallet() {
    visit("/account");
    browser().press("Save Amazon Pay");
    browser().awaitHeadline("Save Amazon Pay");
    browser().press("Cancel and return to the shop");
    browser().awaitHeadline("Amazon Pay was not saved");
    look("wallet-not-saved");
    browser().press("Try again with Amazon Pay");
    browser().press("Save for later purchases");
    browser().awaitHeadline("Amazon Pay is saved");
    look("wallet-saved");
    look("account-with-wallet", "/account");
  }

  private void payInApp() {
    visit("/app");
    browser().press("Pay with Amazon Pay");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");
    look("app-paid");
  }

  private void look(String name, String path) {
    visit(path);
    look(name);
  }

  private void look(String name) {
    for (Screen screen : Screen.values()) {
      browser().become(screen);
      String where = name + " on " + screen;
      softly.assertThat(browser().overhang()).as(where + ": wider than the screen").isZero();
      softly.assertThat(browser().barriers()).as(where).isEmpty();
      Gallery.keep(name, screen, browser().picture());
    }
    browser().become(Screen.PHONE);
  }
}
