package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.BrowserFlow;
import io.github.payreturn.simulator.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a browser, somebody who ships an order")
class ShipmentInBrowserTest extends BrowserFlow {

  @BeforeEach
  void pay() {
    goToAmazon("AT_ONCE", "night-tide");
    browser().press("Pay now");
    browser().awaitHeadline("Thank you");
    visit("/counter/" + order());
  }

  @Test
  @DisplayName("S72 reports the parcel once, however often they say so")
  void reports() {
    String number = "TRACK-" + order();
    report("DHL", number);
    browser().awaitText("main", "Amazon tells the buyer");

    report("DHL", number);

    browser().awaitText("main", "Amazon tells the buyer");
    assertThat(amazon().count(Operation.DELIVERY_TRACKER)).isEqualTo(1);
  }

  @Test
  @DisplayName("S72 reads why it failed, and the order stays paid")
  void fails() {
    amazon().next(Operation.DELIVERY_TRACKER).error(400, "InvalidParameterValue");

    report("DHL", "TRACK-0002");

    browser().awaitText("main", "Amazon refused it");
    browser().awaitText(".state", "Paid");
  }

  @Test
  @DisplayName("reads what a carrier code looks like, and what they typed is kept")
  void misspells() {
    report("by hand", "TRACK-0003");

    browser().awaitText("[role=alert]", "A carrier code has");
    assertThat(browser().text()).doesNotContain("Amazon tells the buyer");
    assertThat(amazon().count(Operation.DELIVERY_TRACKER)).isZero();
  }

  private void report(String carrier, String number) {
    browser().fill("carrier", carrier);
    browser().fill("number", number);
    browser().press("Report the parcel");
  }
}
