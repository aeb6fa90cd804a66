package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Simulated.chargeAmount;
import static io.github.payreturn.simulator.support.Simulated.price;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.SdkClient;
import io.github.payreturn.simulator.support.Simulated;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Complete Checkout Session")
class CompleteTest {
  private static final JSONObject FOURTEEN_DOLLARS = chargeAmount("14.00", "USD");

  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final SdkClient client = SdkClient.of(Merchant.FIRST, simulator.url());

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @CsvSource({"AUTHORIZE, AUTHORIZED", "AUTHORIZE_WITH_CAPTURE, CAPTURED"})
  @DisplayName("makes a charge permission and the charge that the payment intent says")
  void charges(PaymentIntent intent, ChargeState state) throws AmazonPayClientException {
    String id = simulator.session().paymentIntent(intent).create();

    AmazonPayResponse response = client.completeCheckoutSession(id, FOURTEEN_DOLLARS);

    JSONObject json = response.getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(json.getJSONObject("statusDetails").getString("state")).isEqualTo("Completed");
    assertThat(json.getString("chargePermissionId")).matches("S01-\\d{7}-\\d{7}");
    ChargeSnapshot charge = simulator.charge(json.getString("chargeId"));
    assertThat(charge.state()).isEqualTo(state);
    assertThat(charge.chargeAmount()).hasToString("14.00 USD");
    assertThat(simulator.session(id).chargeId()).hasValue(charge.chargeId());
  }

  @Test
  @DisplayName("makes no charge when the intent is Confirm")
  void confirm() throws AmazonPayClientException {
    String id = simulator.session().paymentIntent(PaymentIntent.CONFIRM).create();

    JSONObject json = client.completeCheckoutSession(id, FOURTEEN_DOLLARS).getResponse();

    assertThat(json.isNull("chargeId")).isTrue();
    assertThat(json.isNull("chargePermissionId")).isFalse();
    assertThat(simulator.charges()).isEmpty();
  }

  @Test
  @DisplayName("sets up a saved wallet with an empty body, tells the buyer and makes no charge")
  void setupOnly() throws AmazonPayClientException {
    String id = simulator.session().setupOnly().create();

    JSONObject json = client.completeCheckoutSession(id, new JSONObject()).getResponse();

    assertThat(json.getString("chargePermissionId")).matches("B01-\\d{7}-\\d{7}");
    assertThat(json.getJSONObject("buyer").getString("name")).isEqualTo("Robin Sample");
    assertThat(json.isNull("chargeId")).isTrue();
  }

  @Test
  @DisplayName("answers 202 for a pending authorization, which is decided later")
  void pending() throws AmazonPayClientException {
    String id =
        simulator
            .session()
            .paymentIntent(PaymentIntent.AUTHORIZE)
            .canHandlePendingAuthorization(true)
            .pends()
            .create();

    AmazonPayResponse response = client.completeCheckoutSession(id, FOURTEEN_DOLLARS);
    String chargeId = response.getResponse().getString("chargeId");

    assertThat(response.getStatus()).isEqualTo(202);
    assertThat(chargeState(chargeId)).isEqualTo("AuthorizationInitiated");
    simulator.changeCharge(chargeId, ChargeState.DECLINED, "HardDeclined");
    assertThat(chargeState(chargeId)).isEqualTo("Declined");
  }

  @ParameterizedTest
  @CsvSource({"PENDS_THEN_AUTHORIZES_0701, Authorized", "PENDS_THEN_DECLINES_4354, Declined"})
  @DisplayName("with a test card that pends is decided by itself after 30 seconds")
  void pendingCard(TestCard card, String state) throws AmazonPayClientException {
    String id =
        simulator
            .session()
            .paymentIntent(PaymentIntent.AUTHORIZE)
            .canHandlePendingAuthorization(true)
            .card(card)
            .create();

    String chargeId =
        client.completeCheckoutSession(id, FOURTEEN_DOLLARS).getResponse().getString("chargeId");

    simulator.clock().advance(Duration.ofSeconds(29));
    assertThat(chargeState(chargeId)).isEqualTo("AuthorizationInitiated");
    simulator.clock().advance(Duration.ofSeconds(2));
    assertThat(chargeState(chargeId)).isEqualTo(state);
  }

  @Test
  @DisplayName("is refused with TransactionTimedOut when it would pend and may not")
  void pendingNotAllowed() throws AmazonPayClientException {
    String id = simulator.session().pends().create();

    assertRefused(id, FOURTEEN_DOLLARS, 422, "TransactionTimedOut");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HardDeclined",
        "SoftDeclined",
        "AmazonRejected",
        "MFANotCompleted",
        "PaymentMethodNotAllowed"
      })
  @DisplayName("is refused with the reason code of the payment; the session is declined")
  void refused(String reasonCode) throws AmazonPayClientException {
    String id = simulator.session().refused(reasonCode).create();

    assertRefused(id, FOURTEEN_DOLLARS, 422, reasonCode);
    assertThat(simulator.session(id).state()).isEqualTo(SessionState.CANCELED);
    assertThat(simulator.session(id).reasonCode()).hasValue("Declined");
  }

  @Test
  @DisplayName("works once: the second time it is InvalidCheckoutSessionStatus and charges nothing")
  void twice() throws AmazonPayClientException {
    String id = simulator.session().create();
    client.completeCheckoutSession(id, FOURTEEN_DOLLARS);

    assertRefused(id, FOURTEEN_DOLLARS, 422, "InvalidCheckoutSessionStatus");
    assertThat(simulator.charges()).hasSize(1);
  }

  @Test
  @DisplayName("of a session whose buyer has not paid yet is InvalidCheckoutSessionStatus")
  void notPaid() throws AmazonPayClientException {
    String id = simulator.session().notPaidYet().create();

    assertRefused(id, FOURTEEN_DOLLARS, 422, "InvalidCheckoutSessionStatus");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BuyerCanceled", "Declined", "AmazonCanceled"})
  @DisplayName("of a canceled session is CheckoutSessionCanceled")
  void canceled(String reasonCode) throws AmazonPayClientException {
    String id = simulator.session().canceled(reasonCode).create();

    assertRefused(id, FOURTEEN_DOLLARS, 422, "CheckoutSessionCanceled");
  }

  @Test
  @DisplayName("comes too late after 24 hours")
  void expired() throws AmazonPayClientException {
    String id = simulator.session().create();
    simulator.clock().advance(Duration.ofHours(24));

    assertRefused(id, FOURTEEN_DOLLARS, 422, "InvalidCheckoutSessionStatus");
    assertThat(simulator.session(id).reasonCode()).hasValue("Expired");
  }

  @ParameterizedTest
  @CsvSource({
    "13.99, USD, 409, AmountMismatch",
    "14.00, EUR, 400, CurrencyMismatch",
    "14.001, USD, 400, InvalidParameterValue",
    "-14.00, USD, 400, InvalidParameterValue",
    "1e3, USD, 400, InvalidParameterValue",
    "14.00, XXX, 400, InvalidParameterValue",
    "150000.01, USD, 400, TransactionAmountExceeded"
  })
  @DisplayName("is refused when the charge amount is not the session's")
  void wrongAmount(String amount, String currency, int status, String reasonCode)
      throws AmazonPayClientException {
    String id = simulator.session().create();

    assertRefused(id, chargeAmount(amount, currency), status, reasonCode);
    assertThat(simulator.session(id).state()).isEqualTo(SessionState.OPEN);
  }

  @Test
  @DisplayName("compares amounts as numbers")
  void sameAmount() throws AmazonPayClientException {
    String id = simulator.session().create();

    assertThat(client.completeCheckoutSession(id, chargeAmount("14", "USD")).getStatus())
        .isEqualTo(200);
  }

  @Test
  @DisplayName("needs the total order amount exactly when the session has one")
  void totalOrderAmount() throws AmazonPayClientException {
    String with = simulator.session().totalOrderAmount("60.00", "USD").create();
    String without = simulator.session().create();
    JSONObject both = chargeAmount("14.00", "USD").put("totalOrderAmount", price("60.00", "USD"));

    assertRefused(with, FOURTEEN_DOLLARS, 409, "AmountMismatch");
    assertRefused(without, both, 409, "AmountMismatch");
    assertThat(client.completeCheckoutSession(with, both).getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("says which field is missing or unknown")
  void wrongFields() throws AmazonPayClientException {
    String id = simulator.session().create();

    assertRefused(id, new JSONObject(), 400, "MissingParameterValue");
    assertRefused(
        id, chargeAmount("14.00", "USD").put("supplementaryData", "{}"), 400, "UnrecognizedField");
  }

  @Test
  @DisplayName("of an unknown session is ResourceNotFound")
  void unknown() throws AmazonPayClientException {
    assertRefused(
        "7c1d2b90-5e4f-4a6b-8c3d-0f1e2d3c4b5a", FOURTEEN_DOLLARS, 404, "ResourceNotFound");
  }

  @ParameterizedTest
  @CsvSource({
    "BuyerCanceled, 422, CheckoutSessionCanceled",
    "AmazonCanceled, 422, CheckoutSessionCanceled",
    "Declined, 422, CheckoutSessionCanceled",
    "AuthorizationInitiated, 400, InvalidSandboxSimulationSpecified",
    "Nonsense, 400, InvalidSandboxSimulationSpecified"
  })
  @DisplayName("obeys a simulation code, which beats the buyer's card")
  void simulationCode(String code, int status, String reasonCode) throws AmazonPayClientException {
    String id = simulator.session().create();

    AmazonPayResponse response =
        client.completeCheckoutSession(
            id, FOURTEEN_DOLLARS, Map.of("x-amz-pay-simulation-code", code));

    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(response.getResponse().getString("reasonCode")).isEqualTo(reasonCode);
    assertThat(simulator.session(id).reasonCode())
        .isEqualTo(status == 422 ? Optional.of(code) : Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(ChargeState.class)
  @DisplayName("of a session that was made completed finds its charge in the wanted state")
  void madeCompleted(ChargeState state) throws AmazonPayClientException {
    String id = simulator.session().completed(state, "SomeReason").create();

    assertRefused(id, FOURTEEN_DOLLARS, 422, "InvalidCheckoutSessionStatus");
    assertThat(chargeState(simulator.session(id).chargeId().orElseThrow())).isEqualTo(state.code());
  }

  private String chargeState(String chargeId) throws AmazonPayClientException {
    return client
        .getCharge(chargeId)
        .getResponse()
        .getJSONObject("statusDetails")
        .getString("state");
  }

  private void assertRefused(String id, JSONObject body, int status, String reasonCode)
      throws AmazonPayClientException {
    AmazonPayResponse response = client.completeCheckoutSession(id, body);

    assertThat(response.getResponse().keySet()).containsOnly("reasonCode", "message");
    assertThat(response.getResponse().getString("reasonCode")).isEqualTo(reasonCode);
    assertThat(response.getStatus()).isEqualTo(status);
  }
}
