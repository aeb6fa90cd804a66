package io.github.payreturn.simulator.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A buyer without a browser: opens the simulator's pages and sends their forms. */
public record Visitor(URI simulator) {
  private static final String ID = "amazonCheckoutSessionId";

  public HttpResponse<String> open(String path, String sessionId) {
    return PlainClient.exchange(
        HttpRequest.newBuilder(simulator.resolve(path + "?" + encoded(Map.of(ID, sessionId)))));
  }

  public HttpResponse<String> open(String url) {
    return PlainClient.exchange(HttpRequest.newBuilder(simulator.resolve(url)));
  }

  /** Sends a form of the checkout, for example {@code "action=pay&card=VISA_1111"}. */
  public HttpResponse<String> send(String path, String sessionId, String fields) {
    return post(path, encoded(Map.of(ID, sessionId)) + "&" + fields);
  }

  public HttpResponse<String> delete(String path) {
    return PlainClient.exchange(HttpRequest.newBuilder(simulator.resolve(path)).DELETE());
  }

  public HttpResponse<String> press(Map<String, String> button) {
    return post("/checkout/initiate", encoded(button));
  }

  /** The same as a link. */
  public HttpResponse<String> follow(Map<String, String> button) {
    return open("/checkout/initiate?" + encoded(button));
  }

  /** Presses a button and returns the id of the session that it has opened. */
  public String begin(Map<String, String> button) {
    String next = location(press(button));
    return next.substring(next.indexOf(ID + "=") + ID.length() + 1).replaceFirst("&.*", "");
  }

  public static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
  }

  private HttpResponse<String> post(String path, String form) {
    return PlainClient.exchange(
        HttpRequest.newBuilder(simulator.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(joining("&"));
  }
}
