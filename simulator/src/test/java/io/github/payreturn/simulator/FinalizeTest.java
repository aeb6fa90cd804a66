package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Answered;
import io.github.payreturn.simulator.support.Backend;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Finalize Checkout Session")
class FinalizeTest {
  private static final String CHARGE_AMOUNT =
      "'chargeAmount':{'amount':'14.00','currencyCode':'USD'}";

  private final Backend shop = new Backend();
  private String id = "";

  @AfterEach
  void stop() {
    shop.close();
  }

  @BeforeEach
  void session() {
    id = shop.simulator().session().create();
  }

  @Test
  @DisplayName("charges, and tells the buyer and what was paid")
  void charges() {
    Answered answered = shop.finish(id, body().toString());

    assertThat(answered.outcome()).isEqualTo("200 Completed");
    assertThat(answered.json().getJSONObject("buyer").getString("name")).isEqualTo("Robin Sample");
    assertThat(shop.charge(answered.text("chargeId")).state()).isEqualTo("Captured");
  }

  @Test
  @DisplayName("works once, and not after Complete")
  void once() {
    String other = shop.simulator().session().create();
    shop.finish(id, body().toString());
    shop.complete(other, "{" + CHARGE_AMOUNT + "}");

    assertThat(shop.finish(id, body().toString()).outcome())
        .isEqualTo("422 InvalidCheckoutSessionStatus");
    assertThat(shop.finish(other, body().toString()).outcome())
        .isEqualTo("422 InvalidCheckoutSessionStatus");
    assertThat(shop.simulator().charges()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "paymentIntent | | 400 MissingParameterValue",
        "chargeAmount | | 400 MissingParameterValue",
        "shippingAddress | | 400 MissingParameterValue",
        "paymentIntent | 'Authorize' | 400 InvalidParameterValue",
        "paymentIntent | 'Steal' | 400 InvalidParameterValue",
        "chargeAmount | {'amount':'14','currencyCode':'USD'} | 200 Completed",
        "chargeAmount | {'amount':14.00,'currencyCode':'USD'} | 200 Completed",
        "chargeAmount | {'amount':'13.99','currencyCode':'USD'} | 409 AmountMismatch",
        "chargeAmount | {'amount':'14.00','currencyCode':'EUR'} | 400 CurrencyMismatch",
        "totalOrderAmount | {'amount':'14.00','currencyCode':'USD'} | 409 AmountMismatch",
        "totalOrderAmount | null | 200 Completed",
        "canHandlePendingAuthorization | false | 200 Completed",
        "canHandlePendingAuthorization | 'false' | 200 Completed",
        "canHandlePendingAuthorization | true | 400 InvalidParameterValue",
        "canHandlePendingAuthorization | 'perhaps' | 400 InvalidParameterValue",
        "supplementaryData | '{}' | 400 InvalidParameterValue",
        "billingAddress | {'name':'not compared here'} | 200 Completed",
        "nonsense | 1 | 400 UnrecognizedField"
      })
  @DisplayName("wants what the button said, once more")
  void fields(String field, String value, String outcome) {
    JSONObject body = body();
    if (value == null) {
      body.remove(field);
    } else {
      body.put(field, new JSONObject("{'v':" + value + "}").get("v"));
    }

    assertThat(shop.finish(id, body.toString()).outcome()).isEqualTo(outcome);
  }

  @Test
  @DisplayName("wants the supplementary data exactly when there is some")
  void supplementaryData() {
    String with =
        shop.simulator().session().details("{\"supplementaryData\":\"{\\\"a\\\":1}\"}").create();

    assertThat(shop.finish(with, body().toString()).outcome())
        .isEqualTo("400 InvalidParameterValue");
    assertThat(shop.finish(with, body().put("supplementaryData", "{\"a\":1}").toString()).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "addressLine2, ' Unit 7 ', 200 Completed",
    "addressLine3, '', 200 Completed",
    "county, '', 200 Completed",
    "addressLine2, Unit 8, 400 InvalidParameterValue",
    "addressLine2, , 400 InvalidParameterValue",
    "city, SPRINGFIELD, 400 InvalidParameterValue",
    "phoneNumber, 5550100199, 400 InvalidParameterValue"
  })
  @DisplayName("takes the shipping address as Amazon shared it, blanks around and nothings aside")
  void address(String line, String value, String outcome) {
    JSONObject body = body();
    body.getJSONObject("shippingAddress").put(line, value == null ? JSONObject.NULL : value);

    assertThat(shop.finish(id, body.toString()).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "name, 50",
    "addressLine1, 180",
    "addressLine2, 60",
    "addressLine3, 60",
    "city, 50",
    "county, 50",
    "district, 50",
    "stateOrRegion, 50",
    "postalCode, 20",
    "countryCode, 3",
    "phoneNumber, 20"
  })
  @DisplayName("refuses a line of an address that is too long")
  void lengths(String line, int most) {
    JSONObject body = body();
    body.getJSONObject("shippingAddress").put(line, "x".repeat(most + 1));

    Answered answered = shop.finish(id, body.toString());

    assertThat(answered.outcome()).isEqualTo("400 InvalidParameterValue");
    assertThat(answered.text("message")).contains("[shippingAddress." + line + "]");
  }

  @Test
  @DisplayName("wants the billing address instead when nothing is shipped")
  void payOnly() {
    String payOnly = shop.simulator().session().details("{\"productType\":\"PayOnly\"}").create();
    JSONObject body = body();
    JSONObject address = shop.session(payOnly).json().getJSONObject("billingAddress");

    assertThat(shop.finish(payOnly, body.toString()).outcome())
        .isEqualTo("400 MissingParameterValue");
    body.remove("shippingAddress");
    body.put("billingAddress", new JSONObject(address.toMap()).put("city", "Elsewhere"));
    assertThat(shop.finish(payOnly, body.toString()).outcome())
        .isEqualTo("400 InvalidParameterValue");
    body.put("billingAddress", address);
    assertThat(shop.finish(payOnly, body.toString()).outcome()).isEqualTo("200 Completed");
  }

  @Test
  @DisplayName("sets up a saved wallet with an empty body; there is no charge, in four letters")
  void setupOnly() {
    String wallet = shop.simulator().session().setupOnly().create();

    Answered answered = shop.finish(wallet, "{}");

    assertThat(answered.outcome()).isEqualTo("200 Completed");
    assertThat(answered.json().get("chargeId")).isEqualTo("null");
    assertThat(shop.simulator().charges()).isEmpty();
  }

  @Test
  @DisplayName("answers 202 for a pending authorization")
  void pending() {
    String pending =
        shop.simulator()
            .session()
            .paymentIntent(PaymentIntent.AUTHORIZE)
            .canHandlePendingAuthorization(true)
            .card(TestCard.PENDS_THEN_AUTHORIZES_0701)
            .create();
    JSONObject body =
        body().put("paymentIntent", "Authorize").put("canHandlePendingAuthorization", true);

    Answered answered = shop.finish(pending, body.toString());

    assertThat(answered.outcome()).isEqualTo("202 Completed");
    assertThat(shop.charge(answered.text("chargeId")).state()).isEqualTo("AuthorizationInitiated");
  }

  @ParameterizedTest
  @CsvSource({
    "BuyerCanceled, 422 CheckoutSessionCanceled",
    "AmazonCanceled, 422 CheckoutSessionCanceled",
    "Declined, 422 CheckoutSessionCanceled",
    "AuthorizationInitiated, 400 InvalidSandboxSimulationSpecified",
    "HardDeclined, 400 InvalidSandboxSimulationSpecified"
  })
  @DisplayName("obeys the simulation codes of Complete")
  void simulated(String code, String outcome) {
    assertThat(shop.finish(id, body().toString(), "x-amz-pay-simulation-code", code).outcome())
        .isEqualTo(outcome);
  }

  /** The body that finalizes the session. */
  private JSONObject body() {
    return new JSONObject("{'paymentIntent':'AuthorizeWithCapture'," + CHARGE_AMOUNT + "}")
        .put(
            "shippingAddress",
            new JSONObject(
                """
                {'name':'Robin Sample','addressLine1':'500 Example Way','addressLine2':'Unit 7',
                 'city':'Springfield','county':null,'district':null,'stateOrRegion':'IL',
                 'postalCode':'62701','countryCode':'US','phoneNumber':'555-010-0199'}
                """));
  }
}
