package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.Await;
import io.github.payreturn.sampleshop.support.BrowserFlow;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a browser, a buyer whose bank is slow")
class PendingInBrowserTest extends BrowserFlow {

  @Test
  @DisplayName("S04 S05 S56 is asked to wait, and sees the same page turn into thank you by itself")
  void waitsAndHasPaid() {
    payWith("PENDS_THEN_AUTHORIZES_0701");
    String order = order();
    assertThat(browser().text()).contains("do not pay again");
    assertThat(state(order)).isEqualTo("Payment being confirmed");

    browser().back();
    amazon().changeCharge(charge(), ChargeState.AUTHORIZED);

    browser().awaitHeadline("Thank you");
    assertThat(state(order)).startsWith("Reserved");
    assertThat(amazon().count(Operation.COMPLETE)).isEqualTo(1);
  }

  @Test
  @DisplayName("S04 S06 sees the same page ask for another card, and can pay the same order again")
  void waitsAndIsDeclined() {
    payWith("PENDS_THEN_DECLINES_4354");
    String order = order();

    amazon().changeCharge(charge(), ChargeState.DECLINED, "HardDeclined");

    browser().awaitHeadline("The payment was not successful");
    browser().press("Try again with Amazon Pay");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");
    assertThat(order()).isEqualTo(order);
    assertThat(amazon().charges())
        .extracting(charge -> charge.state())
        .containsExactlyInAnyOrder(ChargeState.DECLINED, ChargeState.AUTHORIZED);
  }

  @Test
  @DisplayName("S05 S64 looks at the order instead, which is paid when Amazon notifies the shop")
  void isNotified() {
    payWith("PENDS_THEN_AUTHORIZES_0701");
    visit("/orders/" + order());
    browser().awaitText(".state", "Payment being confirmed");

    amazon().changeCharge(charge(), ChargeState.AUTHORIZED);
    long looks = amazon().count(Operation.GET_CHARGE);
    // One comes by itself; what comes within two seconds of the last call is only noted for later.
    Await.until(
        "a notification makes the shop look",
        () -> {
          amazon().notifications().about(charge()).send();
          return amazon().count(Operation.GET_CHARGE) > looks;
        });

    browser().awaitText(".state", "Reserved");
  }

  private void payWith(String card) {
    goToAmazon("WHEN_SHIPPED", "night-tide");
    browser().choose("card", card);
    browser().press("Pay now");
    browser().awaitText("main", "do not pay again");
  }

  private String charge() {
    assertThat(amazon().charges()).hasSize(1);
    return amazon().charges().get(0).chargeId();
  }

  private String state(String order) {
    visit("/orders/" + order);
    return browser().text(".state");
  }
}
