package io.github.payreturn.simulator.internal.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reading and making JSON trees. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The object that the text is, or nothing if it is no JSON or no object. */
  public static Optional<ObjectNode> parseObject(String text) {
    try {
      return MAPPER.readTree(text) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** For text that is known to be JSON. */
  public static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this is no JSON", e);
    }
  }

  /** The text or number at the end of a path of field names, if there is one and it is not null. */
  public static Optional<String> text(JsonNode node, String... path) {
    JsonNode found = at(node, path);
    return found.isValueNode() && !found.isNull() ? Optional.of(found.asText()) : Optional.empty();
  }

  public static JsonNode at(JsonNode node, String... path) {
    JsonNode found = node;
    for (String name : path) {
      found = found.path(name);
    }
    return found;
  }

  /** The elements of an array, in order; of anything else none or its values. */
  public static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** An object of exactly these fields, null where the source has none. */
  public static ObjectNode only(JsonNode source, String... names) {
    ObjectNode object = object();
    for (String name : names) {
      object.set(name, source.path(name).isMissingNode() ? object.nullNode() : source.get(name));
    }
    return object;
  }

  /** An object of all these fields, null where the source has none, then the source's others. */
  public static ObjectNode withFields(JsonNode source, String... names) {
    ObjectNode object = only(source, names);
    source.properties().forEach(field -> object.putIfAbsent(field.getKey(), field.getValue()));
    return object;
  }

  /** The same with the fields of every object in the order of their names. */
  public static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode result = object();
      object.properties().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(field -> result.set(field.getKey(), sorted(field.getValue())));
      return result;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode result = array();
      array.forEach(element -> result.add(sorted(element)));
      return result;
    }
    return node;
  }

  /** Lays the change over the original, object by object; an explicit null takes a value away. */
  public static ObjectNode merged(ObjectNode original, ObjectNode change) {
    ObjectNode result = original.deepCopy();
    change
        .properties()
        .forEach(
            field -> {
              JsonNode before = result.path(field.getKey());
              JsonNode after = field.getValue();
              boolean deeper = before.isObject() && after.isObject();
              result.set(
                  field.getKey(),
                  deeper ? merged((ObjectNode) before, (ObjectNode) after) : after.deepCopy());
            });
    return result;
  }
}
