package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Browser;
import io.github.payreturn.simulator.support.Buttons;
import io.github.payreturn.simulator.support.Merchant;
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

  /** Amounts by country and delivery; what happened is written where the test can read it. */
  private static final String HANDLERS =
      """
      const said = document.getElementById("said");
      const price = (amount) => ({ amount, currencyCode: "EUR" });
      const cart = (shipping, total) => ({
        totalBaseAmount: price("15.00"), totalShippingAmount: price(shipping), totalTaxAmount: price("0.00"),
        totalChargeAmount: price(total),
      });
      const handlers = {
        onInitCheckout: (event) => ({
          ...cart("4.99", "19.99"),
          deliveryOptions: [
            { id: "standard", isDefault: true, price: price("4.99"), shippingMethod: { shippingMethodName: "Standard" } },
            { id: "fast", price: price("9.99"), shippingMethod: { shippingMethodName: "Overnight" } },
          ],
        }),
        onShippingAddressSelection: async (event) =>
          event.shippingAddress.countryCode === "AT"
            ? { status: "error", reasonCode: "addressNotServiceable" }
            : cart("4.99", "19.99"),
        onDeliveryOptionSelection: async (event) =>
          event.deliveryOptions.id === "fast" ? cart("9.99", "24.99") : cart("4.99", "19.99"),
        onCompleteCheckout: async (event) => {
          const { amazonCheckoutSessionId, shippingAddress } = event;
          const answer = await fetch("/finalize", {
            method: "POST",
            body: JSON.stringify({
              amazonCheckoutSessionId, shippingAddress, chargeAmount: price(window.total || "19.99"),
              paymentIntent: "AuthorizeWithCapture",
            }),
          });
          const { status, reasonCode } = await answer.json();
          said.textContent = `finalized: ${status} ${reasonCode}, ${event.paymentDescriptor}`;
          return status === 200 ? {} : { status: "error", reasonCode };
        },
        onCancel: (event) => (said.textContent = "canceled"),
      };
      """;

  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final Shop shop = Shop.open(simulator.url());
  private final Browser browser = Browser.open();

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
    visit(button("PayAndShip", Buttons.standard(shop.url().toString()), ""));
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
    visit(button("PayAndShip", Buttons.processOrder(shop.url().toString()), ""));
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
    visit(button("PayAndShip", Buttons.processOrder(shop.url().toString()), ""));
    browser.press("Pay with Amazon Pay");
    browser.press("Sign in");
    browser.press("Cancel and return to the shop");

    assertThat(browser.awaitUrl(shop.url() + "/cancel").getQuery()).isNull();
    assertThat(only().reasonCode()).hasValue("BuyerCanceled");
  }

  @Test
  @DisplayName("a card is declined, and the buyer comes back to the result page all the same")
  void isDeclined() {
    visit(button("PayAndShip", Buttons.processOrder(shop.url().toString()), ""));
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
    visit(button("SignIn", Buttons.savedWallet(shop.url().toString()), ""));
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
            .formatted(config("PayAndShip", Buttons.standard(shop.url().toString()))));
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
            .formatted(config("PayAndShip", Buttons.standard(shop.url().toString()))));

    browser.awaitTitle("Sign in");
  }

  @Test
  @DisplayName("a button whose signature is wrong leads to a page that says so")
  void isForged() {
    JSONObject forged = config("PayAndShip", Buttons.standard(shop.url().toString()));
    forged.getJSONObject("createCheckoutSessionConfig").put("payloadJSON", "{}");
    visit("amazon.Pay.renderButton('#AmazonPayButton', " + forged + ");");
    browser.press("Pay with Amazon Pay");

    browser.awaitTitle("This button cannot be used");
    browser.awaitText("main", "InvalidRequestSignature");
  }

  @Test
  @DisplayName("a buyer checks out inside the shop's page, and the shop finalizes it")
  void buysNow() {
    visit(HANDLERS + button("PayAndShip", Buttons.buyNow(), "...handlers"));
    browser.press("Pay with Amazon Pay");
    browser.enterDialog();
    browser.choose("buyer", GERMAN);
    browser.press("Sign in");
    browser.awaitText("#amounts .totalChargeAmount", "19.99 EUR");
    browser.choose("card", "MASTERCARD_4444");
    browser.press("Pay now");
    browser.leaveDialog();

    browser.awaitText("#said", "finalized: 200 , Mastercard ****4444");
    browser.awaitGone("dialog");
    assertThat(browser.url()).isEqualTo(shop.cart());
    assertThat(only().state()).isEqualTo(SessionState.COMPLETED);
    assertThat(simulator.charges())
        .extracting(charge -> charge.chargeAmount().toString())
        .containsExactly("19.99 EUR");
  }

  @Test
  @DisplayName("delivery changes the amount, an address can be refused, and neither is ever stale")
  void asksForAmounts() {
    visit(HANDLERS + button("PayAndShip", Buttons.buyNow(), "...handlers"));
    browser.press("Pay with Amazon Pay");
    browser.enterDialog();
    browser.choose("buyer", GERMAN);
    browser.press("Sign in");
    browser.choose("delivery", "fast");
    browser.awaitText("#amounts .totalChargeAmount", "24.99 EUR");

    browser.choose("address", "1");
    browser.awaitText("#status", "addressNotServiceable");
    assertThat(browser.await("button[value=pay]").isEnabled()).isFalse();

    browser.choose("address", "0");
    browser.awaitText("#status", "You pay 19.99 EUR");
  }

  @Test
  @DisplayName("an amount that the shop finalizes wrongly leaves the buyer with an explanation")
  void finalizesWrongly() {
    visit(
        HANDLERS
            + "window.total = '1.00';"
            + button("PayAndShip", Buttons.buyNow(), "...handlers"));
    browser.press("Pay with Amazon Pay");
    browser.enterDialog();
    browser.press("Sign in");
    browser.press("Pay now");

    browser.awaitText("#status", "AmountMismatch");
    browser.press("Close");
    browser.leaveDialog();
    browser.awaitGone("dialog");
    browser.awaitText("#said", "finalized: 409 AmountMismatch");
    assertThat(simulator.charges()).isEmpty();
  }

  @Test
  @DisplayName("a declined card inside the shop's page is what Finalize answers")
  void isDeclinedNow() {
    visit(HANDLERS + button("PayAndShip", Buttons.buyNow(), "...handlers"));
    browser.press("Pay with Amazon Pay");
    browser.enterDialog();
    browser.press("Sign in");
    browser.choose("card", "DECLINES_3434");
    browser.press("Pay now");

    browser.awaitText("#status", "CheckoutSessionCanceled");
    assertThat(only().reasonCode()).hasValue("Declined");
  }

  @Test
  @DisplayName("the Escape key cancels the checkout inside the shop's page")
  void escapes() {
    visit(HANDLERS + button("PayAndShip", Buttons.buyNow(), "...handlers"));
    browser.press("Pay with Amazon Pay");
    browser.enterDialog();
    browser.awaitText("h1", "Sign in");
    browser.type(Keys.ESCAPE);
    browser.leaveDialog();

    browser.awaitText("#said", "canceled");
    browser.awaitGone("dialog");
    assertThat(only().reasonCode()).hasValue("BuyerCanceled");
  }

  @Test
  @DisplayName("the buyer cancels inside the shop's page")
  void cancelsNow() {
    visit(HANDLERS + button("PayOnly", Buttons.buyNow(), "...handlers"));
    browser.press("Pay with Amazon Pay");
    browser.enterDialog();
    browser.press("Sign in");
    browser.press("Cancel and return to the shop");
    browser.leaveDialog();

    browser.awaitText("#said", "canceled");
    assertThat(only().reasonCode()).hasValue("BuyerCanceled");
  }

  private void visit(String script) {
    shop.withScript(script);
    browser.open(shop.cart());
  }

  private static String button(String productType, JSONObject payload, String more) {
    return "amazon.Pay.renderButton('#AmazonPayButton', { ..."
        + config(productType, payload)
        + ", "
        + more
        + "});";
  }

  private static JSONObject config(String productType, JSONObject payload) {
    JSONObject signed = new JSONObject();
    signed.put("payloadJSON", payload.toString());
    signed.put("signature", Buttons.signature(payload.toString(), Buttons.PSS_V2));
    signed.put("algorithm", Buttons.PSS_V2);
    JSONObject config = new JSONObject();
    config.put("merchantId", "A1EXAMPLE00000");
    config.put("publicKeyId", Merchant.FIRST.publicKeyId());
    config.put("ledgerCurrency", "EUR");
    config.put("checkoutLanguage", "de_DE");
    config.put("productType", productType);
    config.put("placement", "Cart");
    config.put("buttonColor", "Gold");
    config.put("sandbox", true);
    return config.put("createCheckoutSessionConfig", signed);
  }

  private SessionSnapshot only() {
    assertThat(simulator.sessions()).hasSize(1);
    return simulator.sessions().get(0);
  }
}
