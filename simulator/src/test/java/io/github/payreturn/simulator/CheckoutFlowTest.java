package io.github.payreturn.simulator;

import static io.github.payreturn.simulator.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.exceptions.AmazonPayClientException;
import io.github.payreturn.simulator.support.Buttons;
import io.github.payreturn.simulator.support.Merchant;
import io.github.payreturn.simulator.support.SdkClient;
import io.github.payreturn.simulator.support.Simulated;
import io.github.payreturn.simulator.support.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("From a shop's button and back to the shop")
class CheckoutFlowTest {
  private static final String SHOP = "https://shop.example";
  private static final String GERMAN = "amzn1.account.EXAMPLEBUYER0000000000000001";
  private static final String ID = "amazonCheckoutSessionId=";

  private final AmazonPaySimulator simulator = Simulated.simulator();
  private final Visitor visitor = new Visitor(simulator.url());
  private final SdkClient shop = SdkClient.of(Merchant.FIRST, simulator.url());

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  @DisplayName("a buyer signs in, chooses, reviews in the shop, pays, and the shop completes")
  void standard() throws AmazonPayClientException {
    String id = visitor.begin(Buttons.pressed("PayAndShip", Buttons.standard(SHOP)));

    String choose = location(visitor.send("/checkout/signin", id, "action=signin&buyer=" + GERMAN));
    assertThat(visitor.open(choose).body()).contains("Köln").contains("Wien");
    assertThat(
            location(
                visitor.send(
                    "/checkout/choose", id, "action=continue&address=1&card=MASTERCARD_4444")))
        .isEqualTo(SHOP + "/review?cart=7&" + ID + id);

    JSONObject reviewed = shop.getCheckoutSession(id).getResponse();
    assertThat(reviewed.getJSONObject("shippingAddress").getString("city")).isEqualTo("Wien");
    assertThat(reviewed.getJSONObject("buyer").getString("name")).isEqualTo("Jörg Müßiggang");
    assertThat(reviewed.getJSONArray("paymentPreferences").toString()).contains("****4444");

    JSONObject payment = Simulated.chargeAmount("19.99", "EUR");
    payment.put("paymentIntent", "Authorize");
    JSONObject change = new JSONObject().put("paymentDetails", payment);
    change.put(
        "webCheckoutDetails", new JSONObject().put("checkoutResultReturnUrl", SHOP + "/return"));
    String redirect =
        shop.updateCheckoutSession(id, change)
            .getResponse()
            .getJSONObject("webCheckoutDetails")
            .getString("amazonPayRedirectUrl");
    assertThat(visitor.open(redirect).body())
        .contains("19.99 EUR")
        .contains("Wien")
        .doesNotContain("name=\"address\"");
    assertThat(location(visitor.send("/checkout/processing", id, "action=pay&address=0")))
        .isEqualTo(SHOP + "/return?" + ID + id);

    AmazonPayResponse completed = shop.completeCheckoutSession(id, chargeAmount());
    assertThat(completed.getStatus()).isEqualTo(200);
    assertThat(simulator.charges()).hasSize(1);
  }

  @Test
  @DisplayName("a buyer changes address and card from the shop's review page, as often as wanted")
  void changesMind() throws AmazonPayClientException {
    String id = visitor.begin(Buttons.pressed("PayAndShip", Buttons.standard(SHOP)));
    visitor.send("/checkout/signin", id, "action=signin&buyer=" + GERMAN);
    visitor.send("/checkout/choose", id, "action=continue&address=1");

    visitor.send("/checkout/choose", id, "action=continue&address=0&card=AMEX_0005");

    JSONObject session = shop.getCheckoutSession(id).getResponse();
    assertThat(session.getJSONObject("shippingAddress").getString("city")).isEqualTo("Köln");
    assertThat(session.getJSONArray("paymentPreferences").toString()).contains("Amex");
  }

  @Test
  @DisplayName("who has not signed in is asked to before choosing")
  void isNotSignedIn() {
    String id = visitor.begin(Buttons.pressed("PayAndShip", Buttons.standard(SHOP)));

    assertThat(location(visitor.open("/checkout/choose", id))).startsWith("/checkout/signin");
    assertThat(location(visitor.send("/checkout/choose", id, "action=continue")))
        .startsWith("/checkout/signin");
  }

  @Test
  @DisplayName("a buyer cancels on any page and comes back to the cancel URL")
  void cancelsAnywhere() {
    for (String page : new String[] {"signin", "choose", "processing"}) {
      String id = visitor.begin(Buttons.pressed("PayAndShip", Buttons.standard(SHOP)));

      HttpResponse<String> answer = visitor.send("/checkout/" + page, id, "action=cancel");

      assertThat(location(answer)).as(page).isEqualTo(SHOP + "/cancel");
      assertThat(simulator.session(id).reasonCode()).as(page).hasValue("BuyerCanceled");
    }
  }

  @Test
  @DisplayName("ProcessOrder: a buyer signs in and orders here, and the shop's address is used")
  void processOrder() throws AmazonPayClientException {
    String id = visitor.begin(Buttons.pressed("PayAndShip", Buttons.processOrder(SHOP)));

    String pay = location(visitor.send("/checkout/signin", id, "action=signin&buyer=" + GERMAN));
    assertThat(pay).startsWith("/checkout/processing?");
    assertThat(visitor.open(pay).body())
        .contains("Änne Müller, Beispielweg 3, Kiel, 24103, DE")
        .contains("19.99 EUR")
        .doesNotContain("name=\"address\"");
    JSONObject open = shop.getCheckoutSession(id).getResponse();
    assertThat(open.getJSONObject("shippingAddress").getString("name")).isEqualTo("Änne Müller");
    assertThat(open.getJSONObject("shippingAddress").getString("countryCode")).isEqualTo("DE");
    assertThat(location(visitor.send("/checkout/processing", id, "action=pay")))
        .isEqualTo(SHOP + "/return?order=42&" + ID + id);

    assertThat(shop.completeCheckoutSession(id, chargeAmount()).getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("a card that pends leads to 202, and after thirty seconds to its decision")
  void pends() throws AmazonPayClientException {
    JSONObject payload = Buttons.processOrder(SHOP);
    payload
        .getJSONObject("paymentDetails")
        .put("paymentIntent", "Authorize")
        .put("canHandlePendingAuthorization", true);
    String id = visitor.begin(Buttons.pressed("PayAndShip", payload));
    visitor.send("/checkout/signin", id, "action=signin");

    visitor.send("/checkout/processing", id, "action=pay&card=PENDS_THEN_DECLINES_4354");

    assertThat(shop.completeCheckoutSession(id, chargeAmount()).getStatus()).isEqualTo(202);
    simulator.clock().advance(Duration.ofSeconds(30));
    assertThat(simulator.charges().get(0).state()).isEqualTo(ChargeState.DECLINED);
  }

  @Test
  @DisplayName("a wallet is saved, and the buyer returns where signing in ends")
  void savesWallet() throws AmazonPayClientException {
    String id = visitor.begin(Buttons.pressed("SignIn", Buttons.savedWallet(SHOP)));
    String save = location(visitor.send("/checkout/signin", id, "action=signin"));

    assertThat(visitor.open(save).body())
        .contains("Save Amazon Pay")
        .contains("Nothing to pay")
        .doesNotContain("name=\"address\"");
    assertThat(location(visitor.send("/checkout/processing", id, "action=pay")))
        .isEqualTo(SHOP + "/wallet?" + ID + id);

    AmazonPayResponse completed = shop.completeCheckoutSession(id, new JSONObject());
    assertThat(completed.getStatus()).isEqualTo(200);
    assertThat(completed.getResponse().getString("chargePermissionId")).startsWith("B");
  }

  @ParameterizedTest
  @CsvSource({"yes, PaymentMethodOnFile, B", "no, OneTime, S", "'', PaymentMethodOnFile, B"})
  @DisplayName("a buyer who orders decides whether the wallet is saved along with it")
  void decidesWhetherToSave(String save, String type, String prefix)
      throws AmazonPayClientException {
    JSONObject payload = Buttons.processOrder(SHOP);
    payload.put("chargePermissionType", "PaymentMethodOnFile");
    String id = visitor.begin(Buttons.pressed("PayAndShip", payload));
    String pay = location(visitor.send("/checkout/signin", id, "action=signin"));
    assertThat(visitor.open(pay).body()).contains("Save for later purchases");

    visitor.send("/checkout/processing", id, "action=pay&save=" + save);

    JSONObject completed = shop.completeCheckoutSession(id, chargeAmount()).getResponse();
    assertThat(completed.getString("chargePermissionType")).isEqualTo(type);
    assertThat(completed.getString("chargePermissionId")).startsWith(prefix);
  }

  @Test
  @DisplayName("a wallet is saved, and signInReturnUrl calls the id otherwise if that is assumed")
  void savesWalletUnderAnotherName() {
    simulator.behave(
        Behaviour.faithful().assuming(Assumption.SIGN_IN_URL_NAMES_IT_CHECKOUT_SESSION_ID, true));
    String id = visitor.begin(Buttons.pressed("SignIn", Buttons.savedWallet(SHOP)));
    visitor.send("/checkout/signin", id, "action=signin");

    assertThat(location(visitor.send("/checkout/processing", id, "action=pay")))
        .isEqualTo(SHOP + "/wallet?checkoutSessionId=" + id);
  }

  @Test
  @DisplayName("a buyer only signs in: no session, and a buyerToken for the shop")
  void onlySignsIn() throws AmazonPayClientException {
    Map<String, String> button = Buttons.pressed("SignIn", Buttons.signIn(SHOP));
    assertThat(visitor.press(button).body()).contains("Sign in").contains("Jörg Müßiggang");

    button.put("action", "signin");
    button.put("buyer", GERMAN);
    String welcome = location(visitor.press(button));
    String token = URI.create(welcome).getQuery().replace("buyerToken=", "");
    assertThat(welcome).startsWith(SHOP + "/welcome?buyerToken=");
    assertThat(shop.getBuyer(token, Map.of()).getResponse().getString("name"))
        .isEqualTo("Jörg Müßiggang");
    button.put("action", "cancel");
    assertThat(location(visitor.press(button))).isEqualTo(SHOP + "/welcome");
    assertThat(simulator.sessions()).isEmpty();
  }

  @Test
  @DisplayName("an app opens the button as a link, gets its link back, and its server finalizes")
  void comesFromAnApp() throws AmazonPayClientException {
    JSONObject payload = Buttons.processOrder(SHOP);
    String opened = location(visitor.follow(Buttons.pressed("PayAndShip", payload)));
    String id = opened.substring(opened.indexOf(ID) + ID.length());
    visitor.send("/checkout/signin", id, "action=signin");

    assertThat(location(visitor.send("/checkout/processing", id, "action=pay")))
        .isEqualTo(SHOP + "/return?order=42&" + ID + id);

    JSONObject body = chargeAmount().put("paymentIntent", "AuthorizeWithCapture");
    JSONObject session = shop.getCheckoutSession(id).getResponse();
    body.put("shippingAddress", session.getJSONObject("shippingAddress"));
    assertThat(shop.finalizeCheckoutSession(id, body).getStatus()).isEqualTo(200);
  }

  @Test
  @DisplayName("an app saves a wallet, and its server finalizes with nothing in the body")
  void savesWalletInAnApp() throws AmazonPayClientException {
    String id = visitor.begin(Buttons.pressed("SignIn", Buttons.savedWallet(SHOP)));
    visitor.send("/checkout/signin", id, "action=signin");
    visitor.send("/checkout/processing", id, "action=pay");

    AmazonPayResponse saved = shop.finalizeCheckoutSession(id, new JSONObject());

    assertThat(saved.getStatus()).isEqualTo(200);
    assertThat(saved.getResponse().getString("chargePermissionId")).startsWith("B");
  }

  private static JSONObject chargeAmount() {
    return Simulated.chargeAmount("19.99", "EUR");
  }
}
