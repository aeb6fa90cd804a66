package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may use the control API: programs and pages of this machine. A browser also lets strangers'
 * pages speak to it, by a name of theirs that suddenly means 127.0.0.1 (DNS rebinding) or by a form
 * or script that does not wait for an answer; both are told apart here by what they cannot hide.
 */
final class Guard {
  private static final Pattern LOOPBACK =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

  private Guard() {}

  static Optional<Problem> check(ApiRequest request) {
    String host = request.headers().first("host").orElse("");
    if (!LOOPBACK.matcher(host).matches()) {
      return refused("the control API is for this machine only: use 127.0.0.1 or localhost");
    }
    if (request.method().equals("GET") || request.method().equals("HEAD")) {
      return Optional.empty();
    }
    return fromElsewhere(request, host)
        ? refused("other sites may not use the control API")
        : contentType(request);
  }

  private static boolean fromElsewhere(ApiRequest request, String host) {
    boolean otherOrigin =
        request
            .headers()
            .first("origin")
            .filter(it -> !it.equals("http://" + host) && !it.equals("https://" + host))
            .isPresent();
    boolean otherSite =
        request
            .headers()
            .first("sec-fetch-site")
            .filter(it -> !it.equals("same-origin") && !it.equals("none"))
            .isPresent();
    return otherOrigin || otherSite;
  }

  /** A form cannot say application/json, and a script of another site has to ask first. */
  private static Optional<Problem> contentType(ApiRequest request) {
    String type = request.headers().first("content-type").orElse("");
    boolean json = type.equals("application/json") || type.startsWith("application/json;");
    return json || request.method().equals("DELETE")
        ? Optional.empty()
        : Optional.of(
            new Problem(
                415, "InvalidHeaderValue", "The control API takes Content-Type application/json."));
  }

  private static Optional<Problem> refused(String why) {
    return Optional.of(new Problem(403, "UnauthorizedAccess", "Refused: " + why + "."));
  }
}
