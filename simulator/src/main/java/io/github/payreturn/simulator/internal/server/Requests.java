package io.github.payreturn.simulator.internal.server;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Body;
import io.github.payreturn.simulator.internal.message.Headers;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Jetty's requests as ours. */
final class Requests {
  private static final int LARGEST = 1 << 20;

  private Requests() {}

  /**
   * The request once its body is here; no thread waits for a slow sender. Fails if the body does
   * not come, or is too large.
   */
  // The newer form is not in Jetty 12.0, which applications may put in front: Boot 3.5 does.
  @SuppressWarnings({"deprecation", "removal"})
  static CompletableFuture<ApiRequest> read(Request request) {
    return Content.Source.asByteArrayAsync(request, LARGEST)
        .thenApply(bytes -> read(request, bytes));
  }

  private static ApiRequest read(Request request, byte[] bytes) {
    return new ApiRequest(
        request.getMethod(),
        Optional.ofNullable(request.getHttpURI().getPath()).orElse("/"),
        Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
        headers(request),
        new Body(bytes));
  }

  private static Headers headers(Request request) {
    return new Headers(
        request.getHeaders().stream()
            .collect(
                groupingBy(
                    field -> field.getName().toLowerCase(Locale.ROOT),
                    mapping(Requests::value, toList()))));
  }

  private static String value(HttpField field) {
    return Optional.ofNullable(field.getValue()).orElse("");
  }
}
