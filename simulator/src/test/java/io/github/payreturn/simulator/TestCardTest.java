package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Backend.price;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Answered;
import io.github.payreturn.simulator.support.Backend;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The cards and simulation codes of Amazon's sandbox:")
class TestCardTest {
  private static final String AMOUNT = "{" + price("chargeAmount", "14.00", "USD") + "}";
  private static final String SIMULATION = "x-amz-pay-simulation-code";

  private final Backend shop = new Backend();

  @AfterEach
  void stop() {
    shop.close();
  }

  @ParameterizedTest(name = "{0} with {1}, pending allowed: {2}")
  @CsvSource({
    "VISA_1111, AUTHORIZE, false, 200 Completed, Authorized",
    "AMEX_0005, AUTHORIZE, false, 200 Completed, Authorized",
    "MASTERCARD_4444, AUTHORIZE, false, 200 Completed, Authorized",
    "DISCOVER_9424, AUTHORIZE, false, 200 Completed, Authorized",
    "JCB_0000, AUTHORIZE, false, 200 Completed, Authorized",
    "VISA_1111, AUTHORIZE, true, 200 Completed, Authorized",
    "VISA_1111, AUTHORIZE_WITH_CAPTURE, false, 200 Completed, Captured",
    "VISA_1111, CONFIRM, false, 200 Completed, ''",
    "CANCELS_3064, AUTHORIZE, false, 422 CheckoutSessionCanceled, ''",
    "DECLINES_3434, AUTHORIZE, false, 422 CheckoutSessionCanceled, ''",
    "PENDS_THEN_AUTHORIZES_0701, AUTHORIZE, true, 202 Completed, Authorized",
    "PENDS_THEN_DECLINES_4354, AUTHORIZE, true, 202 Completed, Declined HardDeclined",
    "PENDS_THEN_AUTHORIZES_0701, AUTHORIZE, false, 400 InvalidSandboxSimulationSpecified, ''",
    "PENDS_THEN_DECLINES_4354, AUTHORIZE_WITH_CAPTURE, false,"
        + " 400 InvalidSandboxSimulationSpecified, ''"
  })
  @DisplayName("a card does what its page says")
  void cards(
      TestCard card, PaymentIntent intent, boolean mayPend, String outcome, String chargeState) {
    Answered answered = shop.complete(session(card, intent, mayPend), AMOUNT);

    assertThat(answered.outcome()).isEqualTo(outcome);
    shop.simulator().clock().advance(Duration.ofSeconds(30));
    String chargeId = answered.json().optString("chargeId", "");
    assertThat(chargeId.isEmpty() ? "" : shop.charge(chargeId).state()).isEqualTo(chargeState);
  }

  @ParameterizedTest
  @CsvSource({"CANCELS_3064, BuyerCanceled", "DECLINES_3434, Declined"})
  @DisplayName("a card that ends the checkout has ended it when the buyer returns")
  void endings(TestCard card, String reason) {
    String id = session(card, PaymentIntent.AUTHORIZE, false);

    assertThat(shop.session(id).state()).isEqualTo("Canceled " + reason);
  }

  @ParameterizedTest
  @CsvSource({
    "VISA_1111, AuthorizationInitiated, 202 Completed",
    "PENDS_THEN_DECLINES_4354, Declined, 422 CheckoutSessionCanceled",
    "PENDS_THEN_AUTHORIZES_0701, AmazonCanceled, 422 CheckoutSessionCanceled"
  })
  @DisplayName("a code beats the card")
  void codeBeatsCard(TestCard card, String code, String outcome) {
    String id = session(card, PaymentIntent.AUTHORIZE, true);

    assertThat(shop.complete(id, AMOUNT, SIMULATION, code).outcome()).isEqualTo(outcome);
  }

  @Test
  @DisplayName("a recurring charge that may pend always does")
  void recurring() {
    String id =
        shop.simulator()
            .session()
            .paymentIntent(PaymentIntent.AUTHORIZE)
            .canHandlePendingAuthorization(true)
            .details(
                """
                {"chargePermissionType":"Recurring",
                 "recurringMetadata":{"frequency":{"unit":"Variable","value":"0"}}}
                """)
            .create();

    assertThat(shop.complete(id, AMOUNT).outcome()).isEqualTo("202 Completed");
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /v2/checkoutSessions, {}",
    "PATCH, /v2/checkoutSessions/ID, {}",
    "PATCH, /v2/chargePermissions/ID, {}",
    "POST, /v2/deliveryTrackers, {}"
  })
  @DisplayName("an operation without codes refuses every one")
  void noCodes(String method, String path, String body) {
    assertThat(shop.raw(method, path, body, SIMULATION, "Declined").outcome())
        .isEqualTo("400 InvalidSandboxSimulationSpecified");
  }

  private String session(TestCard card, PaymentIntent intent, boolean mayPend) {
    return shop.simulator()
        .session()
        .card(card)
        .paymentIntent(intent)
        .canHandlePendingAuthorization(mayPend)
        .create();
  }
}
