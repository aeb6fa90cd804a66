package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.BrowserFlow;
import io.github.payreturn.simulator.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a browser, a buyer who pays inside of the shop's page")
class BuyNowInBrowserTest extends BrowserFlow {

  private static final String WITH_UMLAUTS = "amzn1.account.EXAMPLEBUYER0000000000000001";

  @Test
  @DisplayName("S53 S61 has paid: the address went to Amazon as it came, and thank you is shown")
  void buys() {
    openAmazon();
    browser().choose("buyer", WITH_UMLAUTS);
    browser().press("Sign in");
    browser().press("Pay now");
    browser().leaveAmazon();

    browser().awaitHeadline("Thank you");
    assertThat(browser().text()).contains("Night Tide");
    assertThat(amazon().calls(Operation.FINALIZE).get(0).body()).contains("shippingAddress");
    assertThat(amazon().count(Operation.COMPLETE)).isZero();
    assertThat(amazon().charges()).hasSize(1);
    visit("/orders/" + order());
    browser().awaitText(".state", "Paid");
  }

  @Test
  @DisplayName("S53 of what needs no parcel has paid: the billing address went to Amazon, no other")
  void buysWithoutShipping() {
    visit("/tea/harbour-card");
    payInAmazon();

    browser().awaitHeadline("Thank you");
    assertThat(amazon().calls(Operation.FINALIZE).get(0).body())
        .contains("billingAddress")
        .doesNotContain("shippingAddress");
    assertThat(amazon().charges()).hasSize(1);
  }

  @Test
  @DisplayName("S09 whose card is declined reads so in place, and pays the same order with another")
  void isDeclined() {
    openAmazon();
    browser().press("Sign in");
    browser().choose("card", "DECLINES_3434");
    browser().press("Pay now");
    browser().leaveAmazon();

    browser().awaitText("[role=alert]", "The payment was not successful");
    assertThat(browser().url().getPath()).isEqualTo("/tea/night-tide");
    payInAmazon();

    browser().awaitHeadline("Thank you");
    visit("/orders");
    assertThat(browser().text()).containsOnlyOnce("Order ");
    assertThat(amazon().charges()).hasSize(1);
  }

  @Test
  @DisplayName("S26 whose answer got lost waits on the pending page, which turns into thank you")
  void answerIsLost() {
    amazon().next(Operation.FINALIZE).dropAnswer();
    visit("/tea/night-tide");
    payInAmazon();

    browser().awaitText("main", "do not pay again");
    browser().awaitHeadline("Thank you");
    assertThat(amazon().count(Operation.FINALIZE)).isEqualTo(1);
  }

  @Test
  @DisplayName("S08 who cancels reads that nothing was charged, and stays where they were")
  void cancels() {
    openAmazon();
    browser().press("Sign in");
    browser().press("Cancel and return to the shop");
    browser().leaveAmazon();

    browser().awaitText("[role=alert]", "Nothing was charged");
    assertThat(amazon().charges()).isEmpty();
    visit("/orders");
    assertThat(browser().text()).contains("not ordered anything");
  }

  private void openAmazon() {
    visit("/tea/night-tide");
    browser().press("Pay with Amazon Pay");
    browser().enterAmazon();
  }

  private void payInAmazon() {
    browser().press("Pay with Amazon Pay");
    browser().enterAmazon();
    browser().press("Sign in");
    browser().press("Pay now");
    browser().leaveAmazon();
  }
}
