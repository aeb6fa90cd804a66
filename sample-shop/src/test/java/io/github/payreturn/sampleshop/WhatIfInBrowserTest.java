package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.Chromium;
import io.github.payreturn.sampleshop.support.Screen;
import io.github.payreturn.sampleshop.support.ShopProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Beside the shop, what if")
@ParameterizedClass
@EnumSource(Screen.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatIfInBrowserTest {

  @Parameter Screen screen = Screen.PHONE;

  private ShopProcess everything;
  private Chromium browser;
  private URI shop;
  private URI panel;

  @BeforeAll
  void open() throws IOException {
    Chromium.assumeInstalled();
    Path data = Files.createTempDirectory(Path.of("target"), "what-if-");
    everything = ShopProcess.run("--port", "0", "--data", data.toString());
    shop = everything.awaitReady();
    panel = everything.awaitLine("What if");
  }

  @BeforeParameterizedClassInvocation
  void openBrowser() {
    browser = Chromium.open(screen);
  }

  @BeforeEach
  void begin() {
    browser.open(shop);
    browser.forget();
  }

  @AfterEach
  void noScriptFailed() {
    assertThat(browser.complaints()).isEmpty();
  }

  @AfterParameterizedClassInvocation
  void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterAll
  void close() {
    if (everything != null) {
      everything.close();
    }
  }

  @Test
  @DisplayName("S09 the card is declined: nothing is charged, and another card pays")
  void declined() {
    prepare("DECLINED");
    goToAmazon("AT_ONCE");
    browser.choose("card", "DECLINES_3434");
    browser.press("Pay now");
    browser.awaitHeadline("The payment was not successful");

    story("failed");
    browser.look("story-declined");
    assertThat(browser.text()).contains("Complete: 4", "FAILED", "The payment was not successful");
    payAfterAll();
  }

  @Test
  @DisplayName("S08 the buyer cancels: nothing is charged, and the order can still be paid")
  void canceled() {
    prepare("CANCELED");
    goToAmazon("AT_ONCE");
    browser.press("Cancel and return to the shop");
    browser.awaitHeadline("The payment was cancelled");

    browser.open(panel);
    browser.awaitText(".returns li:first-child", "nothing to store");
    browser.press("Checkout ");
    browser.awaitText("h2", "What happened");
    browser.look("story-cancelled");
    assertThat(browser.text())
        .contains("GET /amazonpay/cancel", "“The payment was cancelled")
        .doesNotContain("Complete:");
    payAfterAll();
  }

  @Test
  @DisplayName("S04 S05 the bank needs a while and says yes: the page turns into thank you")
  void authorizedLate() {
    URI pending = payPending("AUTHORIZED_LATE", "PENDS_THEN_AUTHORIZES_0701");
    decide("The bank says yes");

    browser.open(pending);
    browser.awaitHeadline("Thank you");
    story("succeeded");
    assertThat(browser.text()).containsOnlyOnce("Complete:").contains("PENDING", "Get charge: 200");
  }

  @Test
  @DisplayName("S04 S06 the bank needs a while and says no: the buyer is asked for another card")
  void declinedLate() {
    URI pending = payPending("DECLINED_LATE", "PENDS_THEN_DECLINES_4354");
    decide("The bank says no");

    browser.open(pending);
    browser.awaitHeadline("The payment was not successful");
    story("failed");
  }

  @Test
  @DisplayName("S17 Amazon is slow: the buyer is not kept, and the call is not repeated")
  void slow() {
    prepare("SLOW");
    pay();
    browser.awaitHeadline("We are checking your payment");
    browser.awaitHeadline("Thank you");

    story("succeeded");
    assertThat(browser.text()).containsOnlyOnce("Complete:").contains("We are checking");
  }

  @Test
  @DisplayName(
      "S26 Amazon's answer is lost: a look-up finds the payment, and nobody sends it again")
  void answerLost() {
    prepare("ANSWER_LOST");
    pay();
    browser.awaitHeadline("Thank you");

    story("succeeded");
    browser.depict("what-became-of-it");
    assertThat(browser.text()).containsOnlyOnce("Complete:").contains("UNRESOLVED");
  }

  @Test
  @DisplayName("S40 Amazon is down: pending and never failed, and paid once when Amazon is back")
  void down() {
    prepare("DOWN");
    pay();
    browser.awaitHeadline("We are checking your payment");
    URI pending = browser.url();
    browser.open(panel);
    browser.pressToTheNextPage("All is well again");

    story("succeeded");
    assertThat(browser.text()).contains("no answer", "Complete: 200").doesNotContain("FAILED");
    browser.open(pending);
    browser.awaitHeadline("Thank you");
  }

  @Test
  @DisplayName("S33 Amazon says too many calls: it is certainly not executed, so it is sent again")
  void throttled() {
    prepare("THROTTLED");
    pay();
    browser.awaitHeadline("Thank you");

    story("succeeded");
    assertThat(browser.text()).contains("Complete: 429", "Complete: 200");
  }

  @Test
  @DisplayName("S14 the buyer comes back five times at once: one Complete, one truth")
  void twice() {
    prepare("TWICE");
    pay();
    browser.awaitHeadline("Thank you");

    story("succeeded");
    assertThat(browser.text()).containsOnlyOnce("Complete:");
    assertThat(browser.text().split("GET /amazonpay/return\n")).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  @DisplayName("P3 the shop is killed in the middle: it starts again, and knows what was paid")
  void killed() {
    prepare("KILLED");
    pay();
    browser.reloadUntilThere();
    browser.awaitHeadline("Thank you");

    story("succeeded");
    assertThat(browser.text())
        .containsOnlyOnce("Complete:")
        .contains("The shop was killed", "The shop runs again");
  }

  @Test
  @DisplayName("P3 the shop is killed while the buyer is at Amazon: they come back and have paid")
  void killedMeanwhile() {
    goToAmazon("AT_ONCE");
    URI atAmazon = browser.url();
    browser.open(panel);
    browser.pressToTheNextPage("Kill the shop now");
    browser.awaitText("[role=status]", "The shop does not run");
    browser.look("what-if-killed");
    browser.pressToTheNextPage("Start the shop again");
    browser.awaitText("[role=status]", "All is well");

    browser.open(atAmazon);
    browser.press("Pay now");
    browser.awaitHeadline("Thank you");
    story("succeeded");
  }

  private void prepare(String what) {
    browser.open(panel);
    browser.pressValue(what);
    browser.awaitText("[role=status]", "What if");
  }

  private void goToAmazon(String plan) {
    browser.open(shop.resolve("/tea/night-tide"));
    // Another test may have killed the shop a moment ago.
    browser.reloadUntilThere();
    browser.press("Add to cart");
    browser.awaitHeadline("Your cart");
    browser.open(shop.resolve("/checkout"));
    browser.choose("plan", plan);
    browser.press("Pay with Amazon Pay");
    browser.awaitHeadline("Review and pay");
  }

  private void pay() {
    goToAmazon("AT_ONCE");
    browser.press("Pay now");
  }

  private URI payPending(String what, String card) {
    prepare(what);
    goToAmazon("WHEN_SHIPPED");
    browser.choose("card", card);
    browser.press("Pay now");
    browser.awaitText("main", "do not pay again");
    return browser.url();
  }

  private void decide(String button) {
    browser.open(panel);
    browser.pressToTheNextPage("Order ");
    browser.pressToTheNextPage(button);
  }

  /** Goes back to the order that was not paid, and pays it. */
  private void payAfterAll() {
    browser.open(shop.resolve("/orders"));
    browser.press("Order ");
    browser.press("Pay with Amazon Pay");
    browser.press("Pay now");
    browser.awaitHeadline("Thank you");
  }

  /** Opens what became of the latest return, once that is how it ended. */
  private void story(String end) {
    browser.open(panel);
    browser.awaitText(".returns li:first-child", "→ " + end);
    browser.press("Order ");
    browser.awaitText("h2", "What happened");
  }
}
