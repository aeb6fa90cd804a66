package io.github.payreturn.simulator.internal.server;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Body;
import io.github.payreturn.simulator.internal.message.Headers;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/** Jetty's requests as ours. */
final class Requests {
  private static final int LARGEST = 1 << 20;

  private Requests() {}

  /**
   * The request with its body.
   *
   * @throws IOException if the body does not come, or is too large
   */
  static ApiRequest read(Request request) throws IOException {
    byte[] bytes = Content.Source.asInputStream(request).readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new IOException("the body is larger than " + LARGEST + " bytes");
    }
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
