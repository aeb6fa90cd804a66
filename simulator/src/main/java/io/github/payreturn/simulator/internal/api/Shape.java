package io.github.payreturn.simulator.internal.api;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The fields that a JSON object may have: any other is unrecognized, null is as good as absent. */
record Shape(Map<String, Field> fields) {

  static Shape of(Field... fields) {
    return new Shape(Arrays.stream(fields).collect(toUnmodifiableMap(Field::name, identity())));
  }

  Optional<Problem> check(JsonNode object) {
    return check("", object);
  }

  Optional<Problem> check(String prefix, JsonNode object) {
    return unrecognized(object).or(() -> missing(prefix, object)).or(() -> wrong(prefix, object));
  }

  private Optional<Problem> unrecognized(JsonNode object) {
    return object.properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> !fields.containsKey(name))
        .map(Problem::unrecognizedField)
        .findFirst();
  }

  private Optional<Problem> missing(String prefix, JsonNode object) {
    return fields.values().stream()
        .filter(field -> field.isRequired() && isAbsent(object.path(field.name())))
        .map(field -> Problem.missingParameter(prefix + field.name()))
        .findFirst();
  }

  private Optional<Problem> wrong(String prefix, JsonNode object) {
    return fields.values().stream()
        .filter(field -> !isAbsent(object.path(field.name())))
        .map(field -> field.rule().check(prefix + field.name(), object.path(field.name())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
