package io.github.payreturn.sampleshop.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * The service that a mobile app talks to. It is part of the shop here; wherever it runs, it calls
 * the finalize endpoint over HTTP, with a token that only the two of them know.
 */
public final class AppBackend {

  private static final int TOKEN_BYTES = 24;
  private static final Duration LIMIT = Duration.ofSeconds(15);

  private final String token;
  private final HttpClient http = HttpClient.newHttpClient();

  private AppBackend(String token) {
    this.token = token;
  }

  /** With a token of its own. Where the two are apart, it comes from a secret store. */
  public static AppBackend create() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return new AppBackend(HexFormat.of().formatHex(random));
  }

  /** The header that the finalize endpoint recognizes the back end by. */
  String authorization() {
    return "Bearer " + token;
  }

  /**
   * Finalizes a checkout that the app says is done. To be repeated when the app asks again: a
   * session is charged once.
   *
   * @param endpoint of the shop, as this service reaches it, never as a request names it
   * @param language that the owner of the app reads
   */
  public AppAnswer finalizeCheckout(URI endpoint, String session, String language) {
    String body = new JSONObject().put("amazonCheckoutSessionId", session).toString();
    HttpRequest call =
        HttpRequest.newBuilder(endpoint)
            .header("Authorization", authorization())
            .header("Accept-Language", language)
            .header("Content-Type", "application/json")
            .timeout(LIMIT)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return AppAnswer.of(new JSONObject(http.send(call, BodyHandlers.ofString()).body()));
    } catch (IOException | JSONException unknown) {
      return AppAnswer.UNKNOWN;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return AppAnswer.UNKNOWN;
    }
  }
}
