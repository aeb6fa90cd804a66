package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.BrowserFlow;
import io.github.payreturn.simulator.ChargeState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a browser, a buyer at the cancel page")
class CancelInBrowserTest extends BrowserFlow {

  @Test
  @DisplayName("S08 who canceled at Amazon is told so, and pays the same order after all")
  void canceled() {
    goToAmazon("AT_ONCE", "night-tide");
    browser().press("Cancel and return to the shop");
    browser().awaitHeadline("The payment was cancelled");
    assertThat(amazon().charges()).isEmpty();

    browser().press("Try again with Amazon Pay");
    browser().press("Pay now");

    browser().awaitHeadline("Thank you");
    assertThat(amazon().charges()).hasSize(1);
  }

  @Test
  @DisplayName("S59 of an order that is paid in truth reads thank you, and it stays paid")
  void paidInTruth() {
    goToAmazon("AT_ONCE", "night-tide");
    browser().press("Cancel and return to the shop");
    browser().awaitHeadline("The payment was cancelled");
    String cancelPage = browser().url().toString();
    browser().press("Try again with Amazon Pay");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");

    visit(cancelPage);

    browser().awaitHeadline("Thank you");
    assertThat(browser().text()).contains("Night Tide");
    assertThat(amazon().charges())
        .extracting(charge -> charge.state())
        .containsExactly(ChargeState.CAPTURED);
  }
}
