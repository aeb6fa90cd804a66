package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.BrowserFlow;
import io.github.payreturn.simulator.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a browser, somebody who ships an order")
class ShipmentInBrowserTest extends BrowserFlow {

  /** No other test's: Amazon is told of each number once. */
  private String number;

  @BeforeEach
  void pay() {
    goToAmazon("AT_ONCE", "night-tide");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");
    number = "TRACK-" + order();
    visit("/counter/" + order());
  }

  @Test
  @DisplayName("S72 reports the parcel once, however often they say so")
  void reports() {
    report("DHL");
    browser().awaitText("main", "Amazon tells the buyer");

    report("DHL");

    browser().awaitText("main", "Amazon tells the buyer");
    assertThat(amazon().count(Operation.DELIVERY_TRACKER)).isEqualTo(1);
  }

  @Test
  @DisplayName("S72 reads why it failed, and the order stays paid")
  void fails() {
    amazon().next(Operation.DELIVERY_TRACKER).error(400, "InvalidParameterValue");

    report("DHL");

    browser().awaitText("main", "Amazon refused it");
    browser().awaitText(".state", "Paid");
  }

  @Test
  @DisplayName("reads what a carrier code looks like, and what they typed is kept")
  void misspells() {
    report("by hand");

    browser().awaitText("[role=alert]", "A carrier code has");
    assertThat(browser().text()).doesNotContain("Amazon tells the buyer");
    assertThat(amazon().count(Operation.DELIVERY_TRACKER)).isZero();
  }

  private void report(String carrier) {
    browser().fill("carrier", carrier);
    browser().fill("number", number);
    browser().pressToTheNextPage("Report the parcel");
  }
}
