package io.github.payreturn.sampleshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.support.BrowserFlow;
import io.github.payreturn.simulator.SessionSnapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a browser, a customer who saves Amazon Pay")
class WalletInBrowserTest extends BrowserFlow {

  @Test
  @DisplayName("S12 finds it in the account, with the name that Amazon shared, and nothing charged")
  void saves() {
    goToAmazon();
    browser().press("Save for later purchases");
    browser().awaitHeadline("Amazon Pay is saved");
    browser().press("Your account");
    browser().awaitText("main", "Amazon Pay is saved for your next tea");

    assertThat(browser().text())
        .contains("Robin Sample")
        .contains("robin.sample@example.com")
        .contains(session().chargePermissionId().orElseThrow());
    assertThat(amazon().charges()).isEmpty();
  }

  @Test
  @DisplayName("S12 or rather not comes back to the wallet's own page, and can do it later")
  void ratherNot() {
    goToAmazon();
    browser().press("Cancel and return to the shop");

    browser().awaitHeadline("Amazon Pay was not saved");
    assertThat(browser().url().getPath()).isEqualTo("/amazonpay/wallet");
    browser().press("Try again with Amazon Pay");
    browser().press("Save for later purchases");
    browser().awaitHeadline("Amazon Pay is saved");
  }

  private void goToAmazon() {
    visit("/account");
    browser().press("Save Amazon Pay");
    browser().awaitHeadline("Save Amazon Pay");
  }

  private SessionSnapshot session() {
    assertThat(amazon().sessions()).hasSize(1);
    return amazon().sessions().get(0);
  }
}
