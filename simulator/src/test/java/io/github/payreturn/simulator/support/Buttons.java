package io.github.payreturn.simulator.support;

import com.amazon.pay.api.exceptions.AmazonPayClientException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;

/** Amazon Pay buttons, with payloads signed by Amazon's own SDK. */
public final class Buttons {
  public static final String PSS = "AMZN-PAY-RSASSA-PSS";
  public static final String PSS_V2 = "AMZN-PAY-RSASSA-PSS-V2";

  private Buttons() {}

  /** What checkout.js posts when such a button is pressed. */
  public static Map<String, String> pressed(String productType, JSONObject payload) {
    return pressed(productType, payload, PSS_V2);
  }

  public static Map<String, String> pressed(
      String productType, JSONObject payload, String algorithm) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("merchantId", "A1EXAMPLE00000");
    fields.put("publicKeyId", Merchant.FIRST.publicKeyId());
    fields.put("ledgerCurrency", "EUR");
    fields.put("productType", productType);
    fields.put("sandbox", "true");
    fields.put("payloadJSON", payload.toString());
    fields.put("signature", signature(payload.toString(), algorithm));
    fields.put("algorithm", algorithm);
    return fields;
  }

  public static String signature(String payload, String algorithm) {
    try {
      return SdkClient.of(Merchant.FIRST, URI.create("http://127.0.0.1"), algorithm)
          .generateButtonSignature(payload);
    } catch (AmazonPayClientException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The buyer comes back to review the order. */
  public static JSONObject standard(String shop) {
    JSONObject urls = new JSONObject();
    urls.put("checkoutReviewReturnUrl", shop + "/review?cart=7");
    urls.put("checkoutCancelUrl", shop + "/cancel");
    return payload(urls);
  }

  /** The buyer orders on Amazon's page; the shop knows the address. */
  public static JSONObject processOrder(String shop) {
    JSONObject urls = new JSONObject();
    urls.put("checkoutResultReturnUrl", shop + "/return?order=42");
    urls.put("checkoutCancelUrl", shop + "/cancel");
    urls.put("checkoutMode", "ProcessOrder");
    JSONObject address = new JSONObject();
    address.put("name", " Änne Müller ");
    address.put("addressLine1", "Beispielweg 3");
    address.put("city", "Kiel");
    address.put("postalCode", "24103");
    address.put("countryCode", "de");
    address.put("phoneNumber", "0431 5550100");
    return payload(urls).put("paymentDetails", payment()).put("addressDetails", address);
  }

  /** Signing in saves the wallet, and nothing is paid. */
  public static JSONObject savedWallet(String shop) {
    JSONObject urls = new JSONObject();
    urls.put("signInReturnUrl", shop + "/wallet");
    urls.put("checkoutCancelUrl", shop + "/cancel");
    return payload(urls)
        .put("chargePermissionType", "PaymentMethodOnFile")
        .put("paymentMethodOnFileMetadata", new JSONObject().put("setupOnly", true));
  }

  /** The whole checkout inside of the shop's page. */
  public static JSONObject buyNow() {
    JSONObject payment = new JSONObject();
    payment.put("paymentIntent", "AuthorizeWithCapture");
    return payload(new JSONObject()).put("paymentDetails", payment);
  }

  /** Only who the buyer is. */
  public static JSONObject signIn(String shop) {
    JSONObject payload = new JSONObject();
    payload.put("signInReturnUrl", shop + "/welcome");
    payload.put("storeId", "amzn1.application-oa2-client.example");
    return payload.put("signInScopes", new JSONArray().put("name").put("email"));
  }

  /** What a shop's page gives to {@code renderButton}. */
  public static JSONObject config(String productType, JSONObject payload) {
    JSONObject signed = new JSONObject();
    signed.put("payloadJSON", payload.toString());
    signed.put("signature", signature(payload.toString(), PSS_V2));
    signed.put("algorithm", PSS_V2);
    JSONObject config = new JSONObject();
    config.put("merchantId", "A1EXAMPLE00000");
    config.put("publicKeyId", Merchant.FIRST.publicKeyId());
    config.put("ledgerCurrency", "EUR");
    config.put("checkoutLanguage", "de_DE");
    config.put("productType", productType);
    config.put("placement", "Cart");
    config.put("buttonColor", "Gold");
    config.put("sandbox", true);
    return config.put("createCheckoutSessionConfig", signed);
  }

  /** A script that renders a button; more goes into its configuration, such as handlers. */
  public static String rendered(String productType, JSONObject payload, String more) {
    return "amazon.Pay.renderButton('#AmazonPayButton', { ..."
        + config(productType, payload)
        + ", "
        + more
        + "});";
  }

  private static JSONObject payment() {
    JSONObject payment = new JSONObject();
    payment.put("paymentIntent", "AuthorizeWithCapture");
    return payment.put("chargeAmount", Simulated.price("19.99", "EUR"));
  }

  private static JSONObject payload(JSONObject urls) {
    JSONObject merchant = new JSONObject();
    merchant.put("merchantStoreName", "Example Shop");
    JSONObject payload = new JSONObject();
    payload.put("storeId", "amzn1.application-oa2-client.example");
    payload.put("merchantMetadata", merchant);
    return payload.put("webCheckoutDetails", urls);
  }
}
