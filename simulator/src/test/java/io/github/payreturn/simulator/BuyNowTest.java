package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Browser;
import io.github.payreturn.simulator.support.Buttons;
import io.github.payreturn.simulator.support.Shop;
import io.github.payreturn.simulator.support.Simulated;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Keys;

@DisplayName("Inside of the shop's page")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuyNowTest {
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
  @DisplayName("a buyer checks out inside the shop's page, and the shop finalizes it")
  void buysNow() {
    visit(HANDLERS + button());
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
    visit(HANDLERS + button());
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
    visit(HANDLERS + "window.total = '1.00';" + button());
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
    visit(HANDLERS + button());
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
    visit(HANDLERS + button());
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
    visit(HANDLERS + Buttons.rendered("PayOnly", Buttons.buyNow(), "...handlers"));
    browser.press("Pay with Amazon Pay");
    browser.enterDialog();
    browser.press("Sign in");
    browser.press("Cancel and return to the shop");
    browser.leaveDialog();

    browser.awaitText("#said", "canceled");
    assertThat(only().reasonCode()).hasValue("BuyerCanceled");
  }

  @Test
  @DisplayName("a button without a signature opens a session, as newer shops write it")
  void isUnsigned() {
    visit(HANDLERS + unsigned());
    browser.press("Pay with Amazon Pay");
    browser.enterDialog();
    browser.press("Sign in");
    browser.press("Pay now");
    browser.leaveDialog();

    browser.awaitText("#said", "finalized: 200");
  }

  @Test
  @DisplayName("a button without a signature is refused if that is assumed, and can be closed")
  void mustBeSigned() {
    simulator.behave(Behaviour.faithful().assuming(Assumption.BUY_NOW_MAY_BE_UNSIGNED, false));
    visit(HANDLERS + unsigned());
    browser.press("Pay with Amazon Pay");
    browser.enterDialog();
    browser.awaitText("h1", "This button cannot be used");
    browser.leaveDialog();
    browser.press("Close");

    browser.awaitText("#said", "canceled");
    browser.awaitGone("dialog");
  }

  @Test
  @DisplayName("handlers that name no amount, or fail, leave nobody able to pay")
  void namesNoAmount() {
    visit(HANDLERS + "handlers.onInitCheckout = () => ({});" + button());
    browser.press("Pay with Amazon Pay");
    browser.enterDialog();
    browser.press("Sign in");
    browser.awaitText("#status", "has to return totalChargeAmount");
    assertThat(browser.await("button[value=pay]").isEnabled()).isFalse();

    visit(
        HANDLERS + "handlers.onInitCheckout = () => { throw new Error('no stock'); };" + button());
    browser.press("Pay with Amazon Pay");
    browser.enterDialog();
    browser.press("Sign in");
    browser.awaitText("#status", "onInitCheckout has failed: no stock");
    assertThat(browser.await("button[value=pay]").isEnabled()).isFalse();
  }

  private void visit(String script) {
    shop.withScript(script);
    browser.open(shop.cart());
  }

  private static String button() {
    return Buttons.rendered("PayAndShip", Buttons.buyNow(), "...handlers");
  }

  private static String unsigned() {
    return """
        amazon.Pay.renderJSButton("#AmazonPayButton", {
          merchantId: "A1EXAMPLE00000", ledgerCurrency: "EUR", productType: "PayAndShip", sandbox: true,
          checkoutSessionConfig: %s, ...handlers });
        """
        .formatted(Buttons.buyNow());
  }

  private SessionSnapshot only() {
    assertThat(simulator.sessions()).hasSize(1);
    return simulator.sessions().get(0);
  }
}
