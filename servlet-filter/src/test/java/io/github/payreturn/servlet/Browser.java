package io.github.payreturn.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** A buyer's browser: keeps cookies, and follows a redirect only when asked to. */
public final class Browser {

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** One request; headers as name, value, name, value. */
  public HttpResponse<String> send(String method, String url, String... headers) {
    return send(method, url, BodyPublishers.noBody(), headers);
  }

  public HttpResponse<String> post(String url, String body, String... headers) {
    return send("POST", url, BodyPublishers.ofString(body), headers);
  }

  private HttpResponse<String> send(
      String method, String url, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException("no answer from " + url, failed);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  public HttpResponse<String> get(String url, String... headers) {
    return send("GET", url, headers);
  }

  /** What a compressed answer holds. */
  public String unpacked(String url) throws IOException, InterruptedException {
    HttpResponse<InputStream> packed =
        client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofInputStream());
    try (InputStream body = new GZIPInputStream(packed.body())) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Goes on to where redirects lead. */
  public HttpResponse<String> visit(String url) {
    HttpResponse<String> answer = get(url);
    for (int hops = 0; hops < 5 && answer.statusCode() == 303; hops++) {
      answer = get(location(answer));
    }
    return answer;
  }

  /** Where a redirect leads, as a whole URL. */
  public static String location(HttpResponse<?> redirect) {
    return redirect
        .uri()
        .resolve(redirect.headers().firstValue("Location").orElseThrow())
        .toString();
  }
}
