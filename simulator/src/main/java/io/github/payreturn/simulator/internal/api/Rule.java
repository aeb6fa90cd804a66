package io.github.payreturn.simulator.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.message.Problem;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the value of one field may be. The path names the field for the developer. */
interface Rule {
  Optional<Problem> check(String path, JsonNode value);

  static Rule text(int maxLength) {
    return matching(value -> value.isTextual() && value.textValue().length() <= maxLength);
  }

  /** The same, and not empty. */
  static Rule filled(int maxLength) {
    return matching(
        value ->
            value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= maxLength);
  }

  static Rule oneOf(String... values) {
    return matching(value -> value.isTextual() && Set.of(values).contains(value.textValue()));
  }

  /** A boolean, also written as a string, as some of Amazon's samples do. */
  static Rule flag() {
    return matching(value -> value.isBoolean() || Set.of("true", "false").contains(value.asText()));
  }

  static Rule object(Shape shape) {
    return (path, value) ->
        value.isObject()
            ? shape.check(path + ".", value)
            : Optional.of(Problem.invalidParameter(path));
  }

  static Rule anything() {
    return (path, value) -> Optional.empty();
  }

  static Rule price() {
    return new PriceRule();
  }

  /** A price of more than nothing. */
  static Rule money() {
    return (path, value) ->
        price()
            .check(path, value)
            .or(
                () ->
                    Prices.read(value).filter(price -> price.amount().signum() > 0).isPresent()
                        ? Optional.empty()
                        : Optional.of(Problem.invalidParameter(path + ".amount")));
  }

  static Rule matching(Predicate<JsonNode> good) {
    return (path, value) ->
        good.test(value) ? Optional.empty() : Optional.of(Problem.invalidParameter(path));
  }

  /** An amount with no more decimals than its currency has, within Amazon's limit. */
  final class PriceRule implements Rule {
    private static final Shape SHAPE =
        Shape.of(
            Field.required("amount", matching(JsonNode::isValueNode)),
            Field.required("currencyCode", text(3)));
    private static final BigDecimal LIMIT = new BigDecimal(150_000);
    private static final BigDecimal LIMIT_IN_YEN = new BigDecimal(10_000_000);
    private static final Map<String, Integer> DECIMALS =
        Map.ofEntries(
            Map.entry("USD", 2),
            Map.entry("EUR", 2),
            Map.entry("GBP", 2),
            Map.entry("JPY", 0),
            Map.entry("AUD", 2),
            Map.entry("DKK", 2),
            Map.entry("HKD", 2),
            Map.entry("NZD", 2),
            Map.entry("NOK", 2),
            Map.entry("ZAR", 2),
            Map.entry("SEK", 2),
            Map.entry("CHF", 2));

    @Override
    public Optional<Problem> check(String path, JsonNode value) {
      return object(SHAPE).check(path, value).or(() -> checkPrice(path, Prices.read(value)));
    }

    private static Optional<Problem> checkPrice(String path, Optional<Price> price) {
      if (price.isEmpty()) {
        return Optional.of(Problem.invalidParameter(path + ".amount"));
      }
      BigDecimal amount = price.get().amount();
      String currency = price.get().currencyCode();
      if (!DECIMALS.containsKey(currency)) {
        return Optional.of(Problem.invalidParameter(path + ".currencyCode"));
      }
      if (amount.scale() > DECIMALS.get(currency)) {
        return Optional.of(Problem.invalidParameter(path + ".amount"));
      }
      boolean tooMuch = amount.compareTo(currency.equals("JPY") ? LIMIT_IN_YEN : LIMIT) > 0;
      return tooMuch ? Optional.of(Problem.amountExceeded()) : Optional.empty();
    }
  }
}
