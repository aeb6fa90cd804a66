package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.BrowserFlow;
import io.github.payreturn.simulator.ChargeSnapshot;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.SessionSnapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a browser, a buyer who is sent to Amazon and back")
class RedirectInBrowserTest extends BrowserFlow {

  @Test
  @DisplayName("S01 pays now: the shop keeps the charge to refund it, and the permission")
  void paysNow() {
    goToAmazon("AT_ONCE", "night-tide");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you, your payment went through");
    assertThat(browser().url().getQuery()).doesNotContain("amazonCheckoutSessionId");

    goBehindTheCounter("Paid");

    assertThat(charge().state()).isEqualTo(ChargeState.CAPTURED);
    assertThat(browser().text())
        .contains("Captured: the money is on its way")
        .contains(charge().chargeId() + " to refund it")
        .contains(session().chargePermissionId().orElseThrow());
  }

  @Test
  @DisplayName("S01 pays for what needs no parcel: Amazon is told so, and asks for no address")
  void paysWithoutShipping() {
    visit("/tea/harbour-card");
    browser().press("Add to cart");
    browser().awaitHeadline("Your cart");
    visit("/checkout");
    assertThat(browser().text()).contains("no address is needed");
    browser().press("Pay with Amazon Pay");
    browser().awaitHeadline("Review and pay");
    assertThat(browser().text()).doesNotContain("Send to");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");

    assertThat(amazon().calls(Operation.CREATE_CHECKOUT_SESSION).get(0).body()).contains("PayOnly");
  }

  @Test
  @DisplayName("S01 pays without a mouse: every step is reached by the keyboard")
  void paysByKeyboard() {
    visit("/");
    browser().pressByKeyboard("Morning Ferry");
    browser().awaitHeadline("Morning Ferry");
    browser().pressByKeyboard("Add to cart");
    browser().awaitHeadline("Your cart");
    browser().pressByKeyboard("Go to checkout");
    browser().awaitHeadline("Checkout");
    browser().pressByKeyboard("Pay with Amazon Pay");
    browser().awaitHeadline("Review and pay");
    browser().pressByKeyboard("Pay now");
    browser().awaitHeadline("Thank you");
  }

  @Test
  @DisplayName("S01b pays when it ships: the shop keeps the charge to capture it")
  void paysWhenItShips() {
    goToAmazon("WHEN_SHIPPED", "night-tide");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");

    goBehindTheCounter("Reserved, charged when shipped");

    assertThat(charge().state()).isEqualTo(ChargeState.AUTHORIZED);
    assertThat(browser().text())
        .contains("Authorized")
        .contains(charge().chargeId() + " to capture it");
  }

  @Test
  @DisplayName("S02 pays when it is ready: only the permission is kept, to charge it then")
  void paysWhenReady() {
    goToAmazon("WHEN_READY", "night-tide");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");

    goBehindTheCounter("Confirmed, charged when ready");

    assertThat(amazon().charges()).isEmpty();
    assertThat(browser().text())
        .contains("Permission only")
        .contains(session().chargePermissionId().orElseThrow() + " to create the charge");
  }

  @Test
  @DisplayName("S07 pays a part now: Amazon knows the whole amount, and charges the part")
  void paysInTwoParcels() {
    goToAmazon("IN_TWO_PARCELS", "morning-ferry", "night-tide");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");

    goBehindTheCounter("Paid");

    String part = charge().chargeAmount().amount().toPlainString();
    assertThat(amazon().calls(Operation.COMPLETE).get(0).body()).contains("totalOrderAmount", part);
    assertThat(browser().text()).containsPattern("With this payment\\s+€" + part + " of €[\\d.]+");
  }

  private void goBehindTheCounter(String state) {
    String order = order();
    visit("/orders/" + order);
    browser().awaitText(".state", state);
    visit("/counter");
    browser().press("Order " + order);
    browser().awaitText("h2", "Payment");
  }

  private ChargeSnapshot charge() {
    assertThat(amazon().charges()).hasSize(1);
    return amazon().charges().get(0);
  }

  private SessionSnapshot session() {
    assertThat(amazon().sessions()).hasSize(1);
    return amazon().sessions().get(0);
  }
}
