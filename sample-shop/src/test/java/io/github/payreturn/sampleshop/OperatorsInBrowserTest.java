package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.Await;
import io.github.payreturn.sampleshop.support.BrowserFlow;
import io.github.payreturn.simulator.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a browser, those who run the shop")
class OperatorsInBrowserTest extends BrowserFlow {

  @Test
  @DisplayName("S71 read how we know that an order is paid, and find it by any of its ids")
  void askHowWeKnow() {
    String order = pay("AT_ONCE", "VISA_1111");
    String charge = amazon().charges().get(0).chargeId();
    visit("/counter/payments");
    browser().fill("id", charge);
    browser().press("How do we know?");

    browser().awaitText("#proof", "Is order " + order + " paid?");
    assertThat(browser().text("section[aria-labelledby=proof]")).contains("PAID", charge);
    assertThat(browser().text("section[aria-labelledby=recent]")).contains(order, "SUCCEEDED");
    browser().press("Order " + order);
    browser().awaitText("h2", "What became of it");
    browser().depict("how-do-we-know");
  }

  @Test
  @DisplayName("S71 see what is not settled, and look it up at Amazon now")
  void lookNow() {
    String order = pay("WHEN_SHIPPED", "PENDS_THEN_AUTHORIZES_0701");
    visit("/counter/payments");
    assertThat(browser().text("section[aria-labelledby=unsettled]")).contains(order, "PENDING");
    browser().press("Order " + order);
    long looks = amazon().count(Operation.GET_CHARGE);

    Await.until(
        "Amazon is asked",
        () -> {
          browser().pressToTheNextPage("Look now");
          return amazon().count(Operation.GET_CHARGE) > looks;
        });
    assertThat(browser().text("[role=status]")).contains("Amazon");
  }

  @Test
  @DisplayName("S38 decide what no machine can judge, and have to say why")
  void decide() {
    amazon().next(Operation.COMPLETE).dropAnswer();
    amazon().next(Operation.GET_CHECKOUT_SESSION).always().error(404, "ResourceNotFound");
    String order = pay("AT_ONCE", "VISA_1111");
    visit("/counter/payments");
    browser().press("Order " + order);
    Await.until(
        "it needs a person",
        () -> {
          browser().pressToTheNextPage("Look now");
          return browser().text().contains("NEEDS_REVIEW");
        });
    visit("/counter/payments");
    assertThat(browser().text("section[aria-labelledby=unsettled]")).contains("NEEDS_REVIEW");
    browser().press("Order " + order);
    browser().look("needs-review");

    browser().fill("reason", "Seen in Seller Central");
    browser().press("It is not paid");

    browser().awaitText("[role=status]", "Decided");
    assertThat(browser().text()).contains("FAILED", "Seen in Seller Central");
    visit("/orders/" + order);
    browser().awaitText(".state", "Awaiting payment");
  }

  private String pay(String plan, String card) {
    goToAmazon(plan, "night-tide");
    browser().choose("card", card);
    browser().press("Pay now");
    return order();
  }
}
