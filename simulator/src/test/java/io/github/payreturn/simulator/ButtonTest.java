package io.github.payreturn.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.support.Buttons;
import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.PlainClient;
import io.github.payreturn.simulator.support.Simulated;
import io.github.payreturn.simulator.support.Visitor;
import java.net.http.HttpResponse;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An Amazon Pay button")
class ButtonTest {
  private static final String SHOP = "http://localhost:8080";

  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final Visitor visitor = new Visitor(simulator.url());

  @AfterEach
  void stop() {
    simulator.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {Buttons.PSS, Buttons.PSS_V2})
  @DisplayName("whose payload the SDK has signed opens a session and leads to signing in")
  void opens(String algorithm) {
    Map<String, String> button = Buttons.pressed("PayAndShip", Buttons.standard(SHOP), algorithm);

    HttpResponse<String> answer = visitor.press(button);

    String id = simulator.sessions().get(0).checkoutSessionId();
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Visitor.location(answer))
        .isEqualTo("/checkout/signin?amazonCheckoutSessionId=" + id);
    assertThat(session(id).toString()).contains("BuyerNotAssociated").contains("\"PayAndShip\"");
  }

  @Test
  @DisplayName("that names no algorithm was signed with the older one")
  void namesNoAlgorithm() {
    Map<String, String> button = Buttons.pressed("PayAndShip", Buttons.standard(SHOP), Buttons.PSS);
    button.remove("algorithm");

    assertThat(visitor.press(button).statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("may be opened as a link, as apps do")
  void isALink() {
    Map<String, String> button = Buttons.pressed("PayOnly", Buttons.processOrder(SHOP));

    assertThat(visitor.follow(button).statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("with one character changed is refused, and the developer reads what was verified")
  void isForged() {
    Map<String, String> button = Buttons.pressed("PayAndShip", Buttons.standard(SHOP));
    button.merge("payloadJSON", " ", String::concat);

    HttpResponse<String> page = visitor.press(button);

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.body())
        .contains("InvalidRequestSignature")
        .contains("signing String [AMZN-PAY-RSASSA-PSS-V2\n")
        .contains("Salt length 20");
    assertThat(simulator.sessions()).isEmpty();
  }

  @Test
  @DisplayName("is verified over algorithm, line feed and the hash of the payload, as in the facts")
  void isVerifiedAsDocumented() {
    Map<String, String> button = Buttons.pressed("PayAndShip", Buttons.standard(SHOP));
    button.put(
        "payloadJSON",
        "{\"storeId\":\"amzn1.application-oa2-client.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\","
            + "\"webCheckoutDetails\":{"
            + "\"checkoutReviewReturnUrl\":\"https://localhost/test/CheckoutReview.php\","
            + "\"checkoutResultReturnUrl\":\"https://localhost/test/CheckoutResult.php\"}}");

    assertThat(visitor.press(button).body())
        .contains(
            "AMZN-PAY-RSASSA-PSS-V2\n"
                + "8dec52d799607be40f82d5c8e7ecb6c171e6591c41b1111a576b16076c89381c");
  }

  @ParameterizedTest
  @CsvSource({
    "publicKeyId, SANDBOX-NOBODY, 400, publicKeyId",
    "publicKeyId, '', 400, publicKeyId",
    "algorithm, AMZN-PAY-NONE, 400, algorithm",
    "algorithm, AMZN-PAY-RSASSA-PSS, 403, InvalidRequestSignature",
    "signature, not base64, 403, InvalidRequestSignature"
  })
  @DisplayName("with a wrong key, algorithm or signature is refused")
  void isWrong(String field, String value, int status, String reason) {
    Map<String, String> button = Buttons.pressed("PayAndShip", Buttons.standard(SHOP));
    button.put(field, value);

    HttpResponse<String> page = visitor.press(button);

    assertThat(page.statusCode()).isEqualTo(status);
    assertThat(page.body()).contains("This button cannot be used").contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]|payloadJSON",
        "{\"surprise\":1}|surprise",
        "{\"webCheckoutDetails\":{\"checkoutMode\":\"Sideways\"}}|checkoutMode",
        "{\"webCheckoutDetails\":{\"checkoutReviewReturnUrl\":\"ftp://x\"}}|checkoutReviewReturnUrl",
        "{\"webCheckoutDetails\":{\"checkoutMode\":\"ProcessOrder\"}}|addressDetails",
        "{\"addressDetails\":{\"name\":\"Only\"}}|addressDetails",
        "{\"signInReturnUrl\":\"nowhere\"}|signInReturnUrl"
      })
  @DisplayName("whose payload Create Checkout Session would refuse is refused")
  void hasABadPayload(String payload, String named) {
    Map<String, String> button = Buttons.pressed("PayAndShip", Buttons.standard(SHOP));
    button.put("payloadJSON", payload);
    button.put("signature", Buttons.signature(payload, Buttons.PSS_V2));

    HttpResponse<String> page = visitor.press(button);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains(named);
    assertThat(simulator.sessions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SANDBOX-FIRST0000000000000000000, http://localhost:8080, 303",
    "SANDBOX-NOBODY, http://localhost:8080, 400",
    "SANDBOX-FIRST0000000000000000000, '', 403",
    "SANDBOX-FIRST0000000000000000000, javascript:alert(1), 403"
  })
  @DisplayName("may be unsigned only inside of a shop's page, and only with a key that is known")
  void isUnsigned(String publicKeyId, String origin, int status) {
    Map<String, String> button = Buttons.pressed("PayAndShip", Buttons.buyNow());
    button.remove("signature");
    button.put("unsigned", "true");
    button.put("publicKeyId", publicKeyId);
    button.put("origin", origin);

    assertThat(visitor.press(button).statusCode()).isEqualTo(status);
  }

  @Test
  @DisplayName("opens a session of the merchant who signed it, and of nobody else")
  void belongsToItsMerchant() {
    try (AmazonPaySimulator both = withKeys(Merchant.FIRST, Merchant.SECOND)) {
      String id =
          new Visitor(both.url()).begin(Buttons.pressed("PayAndShip", Buttons.standard(SHOP)));

      assertThat(status(both, Merchant.FIRST, "/v2", id)).isEqualTo(200);
      assertThat(status(both, Merchant.SECOND, "/v2", id)).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, 200, 404", "false, 404, 200"})
  @DisplayName("with a key of the older kind says itself whether it is for the sandbox")
  void namesItsEnvironment(String sandbox, int inSandbox, int inLive) {
    Merchant older = Merchant.FIRST.called("AFVX7ULWSGBZ5535PCUQOY7B");
    try (AmazonPaySimulator amazon = withKeys(older)) {
      Map<String, String> button = Buttons.pressed("PayAndShip", Buttons.standard(SHOP));
      button.put("publicKeyId", older.publicKeyId());
      button.put("sandbox", sandbox);
      String id = new Visitor(amazon.url()).begin(button);

      assertThat(status(amazon, older, "/sandbox/v2", id)).isEqualTo(inSandbox);
      assertThat(status(amazon, older, "/live/v2", id)).isEqualTo(inLive);
    }
  }

  private static AmazonPaySimulator withKeys(Merchant... merchants) {
    SimulatorBuilder builder = AmazonPaySimulator.builder();
    for (Merchant merchant : merchants) {
      builder.publicKey(merchant.publicKeyId(), merchant.publicKey());
    }
    return builder.start();
  }

  private static int status(
      AmazonPaySimulator amazon, Merchant merchant, String version, String sessionId) {
    return new PlainClient(merchant, amazon.url())
        .get(version + "/checkoutSessions/" + sessionId)
        .statusCode();
  }

  private JSONObject session(String id) {
    return Simulated.session(simulator, id);
  }
}
