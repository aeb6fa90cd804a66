package io.github.payreturn.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON objects in and out; the one place that decides how they are read. */
public final class Json {

  // The default recycler keeps buffers in thread locals, which would hold a WAR's class loader.
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** The one object that a text is; empty if it is anything else. */
  public static Optional<JsonNode> object(byte[] utf8) {
    try {
      return Optional.of(MAPPER.readTree(utf8)).filter(JsonNode::isObject);
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  /** The texts among the fields of the one object that a text is; empty if it is anything else. */
  public static Optional<Map<String, String>> texts(byte[] utf8) {
    return object(utf8)
        .map(
            object -> {
              Map<String, String> texts = new LinkedHashMap<>();
              object
                  .fieldNames()
                  .forEachRemaining(
                      name ->
                          Optional.ofNullable(object.path(name).textValue())
                              .ifPresent(text -> texts.put(name, text)));
              return texts;
            });
  }

  /** An object as text. */
  public static String write(Map<String, ? extends @Nullable Object> object) {
    try {
      return MAPPER.writeValueAsString(object);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a map of texts is always JSON", impossible);
    }
  }
}
