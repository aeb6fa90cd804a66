package io.github.payreturn.simulator.internal.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.Optional;
import java.util.regex.Pattern;

/** Prices from and to Amazon's JSON, where the amount is a string and may be a number. */
public final class Prices {
  /** Plain notation only, and short: a number like 1e999999 must never be computed with. */
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

  private Prices() {}

  public static Optional<Price> read(JsonNode node) {
    Optional<String> amount = Json.text(node, "amount").filter(t -> AMOUNT.matcher(t).matches());
    Optional<String> currency = Json.text(node, "currencyCode");
    return amount.flatMap(number -> currency.map(code -> Price.of(number, code)));
  }

  public static ObjectNode write(Price price) {
    return Json.object()
        .put("amount", price.amount().toPlainString())
        .put("currencyCode", price.currencyCode());
  }
}
