package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Browser;
import io.github.payreturn.simulator.support.Buttons;
import io.github.payreturn.simulator.support.Shop;
import io.github.payreturn.simulator.support.Simulated;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

@DisplayName("In a browser, with the stand-in for checkout.js,")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
  private static final String GERMAN = "amzn1.account.EXAMPLEBUYER0000000000000001";

  private final Browser browser = Browser.open(); // first: without one nothing else is opened
  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final Shop shop = Shop.open(simulator.url());

  @BeforeEach
  void reset() {
    simulator.reset();
  }

  @AfterEach
  void nothingWasBlocked() {
    assertThat(browser.complaints()).noneMatch(complaint -> complaint.contains("violates"));
  }

  @AfterAll
  void close() {
    shop.close();
    simulator.close();
    browser.close();
  }

  @Test
  @DisplayName("a buyer signs in, chooses, and comes back to the shop's review page")
  void redirects() {
    visit(Buttons.rendered("PayAndShip", Buttons.standard(shop.url().toString()), ""));
    browser.press("Pay with Amazon Pay");
    browser.choose("buyer", GERMAN);
    browser.press("Sign in");
    browser.choose("address", "1");
    browser.press("Continue");

    assertThat(browser.awaitUrl(shop.url() + "/review").getQuery())
        .isEqualTo("cart=7&amazonCheckoutSessionId=" + only().checkoutSessionId());
  }

  @Test
  @DisplayName("a buyer orders at Amazon, sees it working, and comes back to the result page")
  void processesOrder() {
    visit(Buttons.rendered("PayAndShip", Buttons.processOrder(shop.url().toString()), ""));
    browser.press("Pay with Amazon Pay");
    browser.press("Sign in");
    browser.choose("wait", "yes");
    browser.press("Pay now");
    browser.awaitTitle("Processing your payment");

    assertThat(browser.awaitUrl(shop.url() + "/return").getQuery())
        .isEqualTo("order=42&amazonCheckoutSessionId=" + only().checkoutSessionId());
    assertThat(only().state()).isEqualTo(SessionState.OPEN);
  }

  @Test
  @DisplayName("a buyer cancels and comes back to the cancel page")
  void cancels() {
    visit(Buttons.rendered("PayAndShip", Buttons.processOrder(shop.url().toString()), ""));
    browser.press("Pay with Amazon Pay");
    browser.press("Sign in");
    browser.press("Cancel and return to the shop");

    assertThat(browser.awaitUrl(shop.url() + "/cancel").getQuery()).isNull();
    assertThat(only().reasonCode()).hasValue("BuyerCanceled");
  }

  @Test
  @DisplayName("a card is declined, and the buyer comes back to the result page all the same")
  void isDeclined() {
    visit(Buttons.rendered("PayAndShip", Buttons.processOrder(shop.url().toString()), ""));
    browser.press("Pay with Amazon Pay");
    browser.press("Sign in");
    browser.choose("card", "DECLINES_3434");
    browser.press("Pay now");

    browser.awaitUrl(shop.url() + "/return");
    assertThat(only().reasonCode()).hasValue("Declined");
  }

  @Test
  @DisplayName("a wallet is saved, and the buyer comes back where signing in ends")
  void savesWallet() {
    visit(Buttons.rendered("SignIn", Buttons.savedWallet(shop.url().toString()), ""));
    browser.press("Sign in with Amazon Pay");
    browser.awaitTitle("Sign in");
    browser.press("Sign in");
    browser.press("Save for later purchases");

    assertThat(browser.awaitUrl(shop.url() + "/wallet").getQuery())
        .isEqualTo("amazonCheckoutSessionId=" + only().checkoutSessionId());
  }

  @Test
  @DisplayName("a button asks the shop for its payload when it is clicked, if the shop wants so")
  void decouples() {
    visit(
        """
        const config = %s;
        const { createCheckoutSessionConfig, ...rest } = config;
        const button = amazon.Pay.renderButton("#AmazonPayButton", rest);
        button.onClick(() => button.initCheckout({ createCheckoutSessionConfig }));
        """
            .formatted(Buttons.config("PayAndShip", Buttons.standard(shop.url().toString()))));
    browser.press("Pay with Amazon Pay");

    browser.awaitTitle("Sign in");
  }

  @Test
  @DisplayName("a shop's own button starts the same checkout")
  void needsNoButton() {
    visit(
        """
        amazon.Pay.initCheckout(%s);
        """
            .formatted(Buttons.config("PayAndShip", Buttons.standard(shop.url().toString()))));

    browser.awaitTitle("Sign in");
  }

  @Test
  @DisplayName("a button whose signature is wrong leads to a page that says so")
  void isForged() {
    JSONObject forged = Buttons.config("PayAndShip", Buttons.standard(shop.url().toString()));
    forged.getJSONObject("createCheckoutSessionConfig").put("payloadJSON", "{}");
    visit("amazon.Pay.renderButton('#AmazonPayButton', " + forged + ");");
    browser.press("Pay with Amazon Pay");

    browser.awaitTitle("This button cannot be used");
    browser.awaitText("main", "InvalidRequestSignature");
  }

  @Test
  @DisplayName("the keyboard is enough from the button to the shop's review page")
  void usesTheKeyboard() {
    visit(Buttons.rendered("PayAndShip", Buttons.standard(shop.url().toString()), ""));
    browser.type(Keys.TAB);
    browser.type(Keys.ENTER);
    browser.awaitTitle("Sign in");
    browser.type(Keys.TAB);
    browser.type(Keys.ARROW_DOWN);
    browser.type(Keys.ENTER);
    browser.awaitTitle("Choose how to pay");
    browser.awaitText("main", "Jörg Müßiggang");
    browser.type(Keys.TAB);
    browser.type(Keys.TAB);
    browser.type(Keys.ARROW_DOWN);
    browser.type(Keys.ENTER);

    browser.awaitUrl(shop.url() + "/review");
    assertThat(Simulated.session(simulator, only().checkoutSessionId()).toString())
        .contains("Wien");
  }

  private void visit(String script) {
    shop.withScript(script);
    browser.open(shop.cart());
  }

  private SessionSnapshot only() {
    assertThat(simulator.sessions()).hasSize(1);
    return simulator.sessions().get(0);
  }
}
