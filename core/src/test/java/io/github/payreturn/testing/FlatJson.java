package io.github.payreturn.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** A JSON object of texts, as our answers to scripts are, read by another reader than our own. */
public final class FlatJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private FlatJson() {}

  /** Its texts by their names. */
  public static Map<String, String> read(String body) {
    try {
      return JSON.readValue(body, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("no JSON object of texts: " + body, unreadable);
    }
  }
}
