package io.github.payreturn.simulator.support;

import io.github.payreturn.simulator.AmazonPaySimulator;
import org.json.JSONObject;

/** What most tests start from. */
public final class Simulated {
  private Simulated() {}

  public static AmazonPaySimulator simulator() {
    return AmazonPaySimulator.builder()
        .publicKey(Merchant.FIRST.publicKeyId(), Merchant.FIRST.publicKey())
        .start();
  }

  /** A checkout session as the shop gets it. */
  public static JSONObject session(AmazonPaySimulator simulator, String id) {
    return new JSONObject(
        new PlainClient(Merchant.FIRST, simulator.url()).get("/v2/checkoutSessions/" + id).body());
  }

  /** A body of Complete or of a price field: for example {@code chargeAmount 14.00 USD}. */
  public static JSONObject chargeAmount(String amount, String currencyCode) {
    return new JSONObject().put("chargeAmount", price(amount, currencyCode));
  }

  public static JSONObject price(String amount, String currencyCode) {
    return new JSONObject().put("amount", amount).put("currencyCode", currencyCode);
  }
}
