package io.github.payreturn.simulator.internal.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.github.payreturn.simulator.internal.message.ApiRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;

/** The text whose hash a client signs, rebuilt from what arrived. */
final class CanonicalRequest {
  private CanonicalRequest() {}

  static String of(ApiRequest request, List<String> signedHeaders) {
    String headers =
        signedHeaders.stream()
            .map(name -> name + ":" + request.headers().signedValue(name) + "\n")
            .collect(joining());
    String noQuery = ""; // clients sign a parameter map, which is empty for every operation here
    return String.join(
        "\n",
        request.method(),
        path(request.path()),
        noQuery,
        headers,
        String.join(";", signedHeaders),
        request.body().sha256());
  }

  private static String path(String wirePath) {
    String encoded =
        URLEncoder.encode(decoded(wirePath).replaceAll("/+", "/"), UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A")
            .replace("%7E", "~")
            .replace("%2F", "/");
    return encoded.startsWith("/") ? encoded : "/" + encoded;
  }

  private static String decoded(String wirePath) {
    try {
      return URLDecoder.decode(wirePath.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      return wirePath; // a stray percent sign: no signature will fit, which is the answer
    }
  }
}
