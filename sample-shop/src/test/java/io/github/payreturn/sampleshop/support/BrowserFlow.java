package io.github.payreturn.sampleshop.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.AmazonPaySimulator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * On a phone and at a desk, one browser each, and one shop for all tests of a flow; each is a
 * buyer.
 */
@ParameterizedClass
@EnumSource(Screen.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserFlow {

  @Parameter Screen screen = Screen.PHONE;

  private ShopWithAmazon shop;
  private Chromium browser;

  @BeforeAll
  final void open() {
    Chromium.assumeInstalled();
    shop = ShopWithAmazon.open();
  }

  @BeforeParameterizedClassInvocation
  final void openBrowser() {
    browser = Chromium.open(screen);
  }

  @BeforeEach
  final void forget() {
    shop.amazon().reset();
    shop.amazon().notifications().to(shop.url().resolve("/amazonpay/ipn"));
    browser.open(shop.url());
    browser.forget();
  }

  @AfterEach
  final void nothingWasComplainedAbout() {
    assertThat(browser.complaints()).isEmpty();
  }

  @AfterParameterizedClassInvocation
  final void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterAll
  final void close() {
    if (shop != null) {
      shop.close();
    }
  }

  /** What is shown. */
  protected final Chromium browser() {
    return browser;
  }

  /** What the shop pays with. */
  protected final AmazonPaySimulator amazon() {
    return shop.amazon();
  }

  /** Opens a page of the shop. */
  protected final void visit(String path) {
    browser.open(shop.url().resolve(path));
  }

  /** Puts teas into the cart, chooses when to pay and goes to Amazon. */
  protected final void goToAmazon(String plan, String... teas) {
    for (String tea : teas) {
      visit("/tea/" + tea);
      browser.press("Add to cart");
      browser.awaitHeadline("Your cart");
    }
    visit("/checkout");
    browser.choose("plan", plan);
    browser.press("Pay with Amazon Pay");
    browser.awaitHeadline("Review and pay");
  }

  /** The number of the visitor's order, as its page and the page of the result have it. */
  protected final String order() {
    return browser.text("strong.code");
  }
}
