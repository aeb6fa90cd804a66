package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Browser;
import io.github.payreturn.simulator.support.Simulated;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("In a browser the control panel")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PanelBrowserTest {
  private final Browser browser = Browser.open(); // first: without one nothing else is opened
  private final AmazonPaySimulator simulator = Simulated.simulator();

  @AfterEach
  void stop() {
    browser.close();
    simulator.close();
  }

  @Test
  @DisplayName("makes a session, decides a charge and scripts a fault, and shows each at once")
  void works() {
    String session =
        simulator
            .session()
            .paymentIntent(PaymentIntent.AUTHORIZE)
            .completed(ChargeState.AUTHORIZATION_INITIATED)
            .create();
    browser.open(simulator.url().resolve("/control"));

    browser.await("#sessions ~ details summary").click();
    browser.press("Make");
    browser.awaitText("#said", "Done.");
    browser.awaitText("#sessions", "Open");
    assertThat(simulator.sessions()).hasSize(2);

    browser.press("Decline");
    browser.awaitText("#charges", "HardDeclined");
    String charge = simulator.session(session).chargeId().orElseThrow();
    assertThat(simulator.charge(charge).state()).isEqualTo(ChargeState.DECLINED);

    browser.await("#faults ~ details summary").click();
    browser.press("Script");
    browser.awaitText("#faults", "drop answer");
    assertThat(simulator.faults()).hasSize(1);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  @DisplayName("shows by itself what happens meanwhile")
  void keepsFresh() {
    browser.open(simulator.url().resolve("/control"));

    String id = simulator.session().create();

    browser.awaitText("#sessions", id);
  }
}
