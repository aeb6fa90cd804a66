package io.github.payreturn.internal.amazon;

import io.github.payreturn.Price;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The body of Complete Checkout Session. */
public final class CompleteRequest {

  private CompleteRequest() {}

  /**
   * The body as JSON.
   *
   * @param chargeAmount absent only where a wallet is set up and nothing is charged
   * @param totalOrderAmount present only if the session has one
   */
  public static String body(Optional<Price> chargeAmount, Optional<Price> totalOrderAmount) {
    Map<String, Object> body = new LinkedHashMap<>();
    chargeAmount.ifPresent(price -> body.put("chargeAmount", json(price)));
    totalOrderAmount.ifPresent(price -> body.put("totalOrderAmount", json(price)));
    return AmazonJson.write(body);
  }

  private static Map<String, String> json(Price price) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("amount", price.amountText());
    json.put("currencyCode", price.currencyCode());
    return json;
  }
}
