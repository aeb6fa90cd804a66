package io.github.payreturn.simulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.message.Json;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A JSON object, read field by field. What does not fit is an {@link IllegalArgumentException}
 * whose message names the field and what it may be; {@link ControlSite} makes a 400 of it.
 */
record Fields(ObjectNode json) {

  /** Refuses all others, so that a typing error is told and not overlooked. */
  Fields only(String... names) {
    TreeSet<String> unknown = new TreeSet<>();
    json.fieldNames().forEachRemaining(unknown::add);
    List.of(names).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown: " + String.join(", ", unknown) + "; known: " + String.join(", ", names));
    }
    return this;
  }

  boolean isEmpty() {
    return json.isEmpty();
  }

  Optional<String> text(String name) {
    return value(name, JsonNode::isTextual, "a text").map(JsonNode::textValue);
  }

  String neededText(String name) {
    return text(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
  }

  Optional<Boolean> flag(String name) {
    return value(name, JsonNode::isBoolean, "true or false").map(JsonNode::booleanValue);
  }

  boolean isTrue(String name) {
    return flag(name).orElse(false);
  }

  Optional<Integer> number(String name) {
    return value(name, JsonNode::canConvertToExactIntegral, "a whole number")
        .map(
            node -> {
              if (!node.canConvertToInt()) {
                throw new IllegalArgumentException(name + " is too large");
              }
              return node.intValue();
            });
  }

  Optional<Double> fraction(String name) {
    return value(name, JsonNode::isNumber, "a number").map(JsonNode::doubleValue);
  }

  /** For example {@code PT30S} or {@code P1D}. */
  Optional<Duration> duration(String name) {
    return text(name)
        .map(
            text -> {
              try {
                return Duration.parse(text);
              } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(
                    name + " is no duration such as PT30S or P1D: " + text, e);
              }
            });
  }

  Optional<Price> price(String name) {
    return value(name, JsonNode::isObject, "a price")
        .map(
            node ->
                Prices.read(node)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                name + " is no price with amount and currencyCode")));
  }

  Optional<Fields> object(String name) {
    return value(name, JsonNode::isObject, "an object").map(node -> new Fields((ObjectNode) node));
  }

  /** Several of an enum's words. */
  <E extends Enum<E>> Optional<List<E>> several(
      String name, Class<E> kind, Function<E, String> code) {
    return value(name, JsonNode::isArray, "an array")
        .map(
            array ->
                Json.elements(array).map(node -> word(name, node.asText(), kind, code)).toList());
  }

  /** An enum's constant, by its name or by Amazon's word for it. */
  <E extends Enum<E>> Optional<E> one(String name, Class<E> kind, Function<E, String> code) {
    return text(name).map(text -> word(name, text, kind, code));
  }

  static <E extends Enum<E>> E word(
      String name, String text, Class<E> kind, Function<E, String> code) {
    return Arrays.stream(kind.getEnumConstants())
        .filter(it -> it.name().equalsIgnoreCase(text) || code.apply(it).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name + " is one of " + Arrays.toString(kind.getEnumConstants())));
  }

  private Optional<JsonNode> value(
      String name, java.util.function.Predicate<JsonNode> fits, String what) {
    JsonNode node = json.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!fits.test(node)) {
      throw new IllegalArgumentException(name + " must be " + what);
    }
    return Optional.of(node);
  }
}
