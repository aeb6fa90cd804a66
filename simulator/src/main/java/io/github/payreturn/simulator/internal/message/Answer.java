package io.github.payreturn.simulator.internal.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One answer, ready to be written as it is. */
public record Answer(int status, Map<String, String> headers, String body) {
  public static final String REQUEST_ID = "X-Amz-Pay-Request-Id";
  private static final String CONTENT_TYPE = "Content-Type";

  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer json(int status, JsonNode body) {
    return of(status, "application/json", body.toString());
  }

  public static Answer of(int status, String contentType, String body) {
    return new Answer(status, Map.of(CONTENT_TYPE, contentType), body);
  }

  /** Every answer of Amazon's bears a new one. */
  public Answer withRequestId() {
    return withHeader(REQUEST_ID, UUID.randomUUID().toString());
  }

  public Answer withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  public Answer withoutHeader(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(headers);
    fewer.remove(name);
    return new Answer(status, fewer, body);
  }

  /** This answer with the other's headers where it has none of its own. */
  public Answer withHeadersOf(Answer other) {
    Map<String, String> all = new LinkedHashMap<>(other.headers);
    all.putAll(headers);
    return new Answer(status, all, body);
  }

  public Answer withBody(String other) {
    return new Answer(status, headers, other);
  }
}
