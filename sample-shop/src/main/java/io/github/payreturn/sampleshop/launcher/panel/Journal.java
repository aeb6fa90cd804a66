package io.github.payreturn.sampleshop.launcher.panel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** What the shop has stored of each return: asked from its operators' page, as monitoring would. */
final class Journal {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int OK = 200;

  private final URI shop;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Stored> known = new ConcurrentHashMap<>();

  Journal(URI shop) {
    this.shop = shop;
  }

  /** What is stored of a session; what was, while the shop does not answer. */
  Optional<Stored> of(String session) {
    ask(session).ifPresent(stored -> known.put(session, stored));
    return Optional.ofNullable(known.get(session));
  }

  private Optional<Stored> ask(String session) {
    HttpRequest request =
        HttpRequest.newBuilder(shop.resolve("/counter/payments.json?id=" + session))
            .timeout(PATIENCE)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == OK
          ? Optional.of(stored(json.readTree(answer.body())))
          : Optional.empty();
    } catch (IOException notRunning) {
      return Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Stored stored(JsonNode payment) {
    return new Stored(
        payment.path("orderId").asText(),
        StreamSupport.stream(payment.path("history").spliterator(), false)
            .map(Journal::step)
            .toList());
  }

  private static Stored.Step step(JsonNode step) {
    return new Stored.Step(
        Instant.parse(step.path("at").asText()),
        step.path("state").asText(),
        step.path("note").asText());
  }
}
