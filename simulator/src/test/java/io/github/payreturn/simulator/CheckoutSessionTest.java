package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Simulated.price;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.SdkClient;
import io.github.payreturn.simulator.support.Simulated;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A checkout session")
class CheckoutSessionTest {
  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final SdkClient client = SdkClient.of(Merchant.FIRST, simulator.url());

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("is created with what is still missing, and no way to pay before that")
  void constraints() throws AmazonPayClientException {
    AmazonPayResponse response =
        create("{\"webCheckoutDetails\":{\"checkoutReviewReturnUrl\":\"https://shop.example/r\"}}");

    JSONObject json = response.getResponse();
    assertThat(response.getStatus()).isEqualTo(201);
    assertThat(json.getJSONArray("constraints").toList())
        .extracting("constraintId")
        .containsExactly(
            "BuyerNotAssociated",
            "ChargeAmountNotSet",
            "CheckoutResultReturnUrlNotSet",
            "PaymentIntentNotSet");
    assertThat(json.getJSONObject("webCheckoutDetails").isNull("amazonPayRedirectUrl")).isTrue();
    assertThat(json.getString("expirationTimestamp")).matches("\\d{8}T\\d{6}Z");
  }

  @Test
  @DisplayName("that has all it needs leads to the simulator's own page")
  void redirectUrl() throws AmazonPayClientException {
    JSONObject json = create(READY).getResponse();

    assertThat(json.getJSONArray("constraints")).isEmpty();
    assertThat(json.getJSONObject("webCheckoutDetails").getString("amazonPayRedirectUrl"))
        .isEqualTo(
            simulator.url()
                + "/checkout/processing?amazonCheckoutSessionId="
                + json.getString("checkoutSessionId"));
  }

  @Test
  @DisplayName("is updated field by field and keeps the others")
  void update() throws AmazonPayClientException {
    String id = create(READY).getResponse().getString("checkoutSessionId");
    JSONObject change =
        new JSONObject()
            .put("paymentDetails", new JSONObject().put("chargeAmount", price("15.00", "USD")));

    AmazonPayResponse response = client.updateCheckoutSession(id, change);

    JSONObject payment = response.getResponse().getJSONObject("paymentDetails");
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(payment.getJSONObject("chargeAmount").getString("amount")).isEqualTo("15.00");
    assertThat(payment.getString("paymentIntent")).isEqualTo("Authorize");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"nonsense\":1} | 400 | UnrecognizedField",
        "{\"webCheckoutDetails\":{\"checkoutMode\":\"ProcessOrder\"}} | 400 | UnrecognizedField",
        "{\"webCheckoutDetails\":{\"checkoutResultReturnUrl\":\"http://shop.example/\"}} | 400 |"
            + " InvalidParameterValue",
        "{\"webCheckoutDetails\":{\"checkoutResultReturnUrl\":\"javascript:alert(1)\"}} | 400 |"
            + " InvalidParameterValue",
        "{\"webCheckoutDetails\":7} | 400 | InvalidParameterValue",
        "{\"merchantMetadata\":{\"merchantStoreName\":\"012345678901234567890123456789012345678901"
            + "234567890\"}} | 400 | InvalidParameterValue",
        "{\"paymentDetails\":{\"paymentIntent\":\"Steal\"}} | 400 | InvalidParameterValue",
        "{\"paymentDetails\":{\"chargeAmount\":{\"amount\":\"1.50\",\"currencyCode\":\"JPY\"}}} |"
            + " 400 | InvalidParameterValue",
        "{\"paymentDetails\":{\"chargeAmount\":{\"amount\":\"1.50\"}}} | 400 |"
            + " MissingParameterValue",
        "{\"paymentDetails\":{\"paymentIntent\":\"AuthorizeWithCapture\","
            + "\"canHandlePendingAuthorization\":true}} | 400 | InvalidParameterCombination"
      })
  @DisplayName("is not created from what Amazon would refuse")
  void refused(String body, int status, String reasonCode) throws AmazonPayClientException {
    AmazonPayResponse response = create(body);

    assertThat(response.getResponse().getString("reasonCode")).isEqualTo(reasonCode);
    assertThat(response.getStatus()).isEqualTo(status);
    assertThat(simulator.sessions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "merchantMetadata | merchantReferenceId | 256",
        "merchantMetadata | merchantStoreName | 50",
        "merchantMetadata | noteToBuyer | 255",
        "merchantMetadata | customInformation | 4096",
        "paymentDetails | softDescriptor | 16"
      })
  @DisplayName("has texts of a limited length")
  void lengths(String object, String field, int most) throws AmazonPayClientException {
    String body = "{'%s':{'%s':'%s'}}";

    assertThat(create(body.formatted(object, field, "x".repeat(most))).getStatus()).isEqualTo(201);
    assertThat(create(body.formatted(object, field, "x".repeat(most + 1))).getStatus())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "USD, 0.01, 201",
    "EUR, 0.01, 201",
    "GBP, 0.01, 201",
    "JPY, 1, 201",
    "AUD, 1.50, 201",
    "DKK, 1.50, 201",
    "HKD, 1.50, 201",
    "NZD, 1.50, 201",
    "NOK, 1.50, 201",
    "ZAR, 1.50, 201",
    "SEK, 1.50, 201",
    "CHF, 1.50, 201",
    "USD, 1, 201",
    "USD, 1.505, 400",
    "JPY, 1.0, 400",
    "BTC, 1.50, 400",
    "usd, 1.50, 400",
    "USD, 150000, 201",
    "USD, 150000.01, 400",
    "GBP, 150000.01, 400",
    "EUR, 150000.01, 400",
    "JPY, 10000000, 201",
    "JPY, 10000001, 400"
  })
  @DisplayName("has a price as its currency wants it, up to Amazon's limit")
  void prices(String currency, String amount, int status) throws AmazonPayClientException {
    String body = "{'paymentDetails':{'chargeAmount':%s}}";

    assertThat(create(body.formatted(price(amount, currency))).getStatus()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'chargePermissionType':'Recurring'} | RecurringFrequencyNotSet",
        "{'chargePermissionType':'Recurring','recurringMetadata':{'frequency':{'unit':'Variable',"
            + "'value':'0'}}} | \"\"",
        "{'paymentDetails':{'chargeAmount':null}} | ChargeAmountNotSet",
        "{'paymentDetails':{'paymentIntent':null}} | PaymentIntentNotSet",
        "{'webCheckoutDetails':{'checkoutResultReturnUrl':null}} | CheckoutResultReturnUrlNotSet",
        "{'webCheckoutDetails':{'checkoutReviewReturnUrl':'https://shop.example/'}} |"
            + " BuyerNotAssociated"
      })
  @DisplayName("says what is missing until an update says it; meanwhile nobody can pay")
  void eachConstraint(String change, String constraint) throws AmazonPayClientException {
    String id = create(READY).getResponse().getString("checkoutSessionId");

    JSONObject json = client.updateCheckoutSession(id, new JSONObject(change)).getResponse();

    assertThat(json.getJSONArray("constraints").toList())
        .extracting("constraintId")
        .containsExactlyElementsOf(constraint.isEmpty() ? List.of() : List.of(constraint));
    assertThat(json.getJSONObject("webCheckoutDetails").isNull("amazonPayRedirectUrl"))
        .isEqualTo(!constraint.isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'chargeAmount':{'amount':'10.00','currencyCode':'GBP'}} | 200 | GBP",
        "{'presentmentCurrency':'GBP'} | 400 | EUR",
        "{'totalOrderAmount':{'amount':'10.00','currencyCode':'GBP'}} | 400 | EUR"
      })
  @DisplayName("is presented in the currency of its amount, which moves along with it")
  void presentmentCurrency(String change, int status, String currency)
      throws AmazonPayClientException {
    String id =
        create(
                "{'paymentDetails':{'presentmentCurrency':'EUR','chargeAmount':%s}}"
                    .formatted(price("14.00", "EUR")))
            .getResponse()
            .getString("checkoutSessionId");

    JSONObject body = new JSONObject().put("paymentDetails", new JSONObject(change));
    assertThat(client.updateCheckoutSession(id, body).getStatus()).isEqualTo(status);

    assertThat(get(id).getJSONObject("paymentDetails").getString("presentmentCurrency"))
        .isEqualTo(currency);
  }

  @Test
  @DisplayName("shows buyer and address only while it is open")
  void buyerWhileOpen() throws AmazonPayClientException {
    String id = simulator.session().create();

    assertThat(get(id).getJSONObject("buyer").getString("name")).isEqualTo("Robin Sample");
    assertThat(get(id).getJSONObject("shippingAddress").getString("city")).isEqualTo("Springfield");
    client.completeCheckoutSession(id, Simulated.chargeAmount("14.00", "USD"));
    assertThat(get(id).isNull("buyer")).isTrue();
    assertThat(get(id).isNull("shippingAddress")).isTrue();
  }

  @Test
  @DisplayName("expires after 24 hours and is gone after 30 days")
  void lifeTime() throws AmazonPayClientException {
    String id = simulator.session().create();

    simulator.clock().advance(Duration.ofHours(24));
    JSONObject status = get(id).getJSONObject("statusDetails");
    assertThat(status.getString("state")).isEqualTo("Canceled");
    assertThat(status.getString("reasonCode")).isEqualTo("Expired");
    simulator.clock().advance(Duration.ofDays(29));
    assertThat(client.getCheckoutSession(id).getStatus()).isEqualTo(404);
  }

  @Test
  @DisplayName("cannot be updated once it has been completed")
  void updateAfterCompletion() throws AmazonPayClientException {
    String id = simulator.session().completed().create();

    AmazonPayResponse response = client.updateCheckoutSession(id, new JSONObject());

    assertThat(response.getStatus()).isEqualTo(422);
  }

  @Test
  @DisplayName("that Amazon would refuse cannot be made by a test either")
  void draft() {
    SessionDraft draft = simulator.session().chargeAmount("1.50", "JPY");

    assertThatThrownBy(draft::create)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("paymentDetails.chargeAmount.amount");
  }

  private static final String READY =
      """
      {"webCheckoutDetails": {"checkoutResultReturnUrl": "http://localhost:8080/return"},
       "paymentDetails": {"paymentIntent": "Authorize",
                          "chargeAmount": {"amount": "14.00", "currencyCode": "USD"}}}
      """;

  private AmazonPayResponse create(String body) throws AmazonPayClientException {
    return client.createCheckoutSession(new JSONObject(body), new HashMap<>());
  }

  private JSONObject get(String id) throws AmazonPayClientException {
    return client.getCheckoutSession(id).getResponse();
  }
}
