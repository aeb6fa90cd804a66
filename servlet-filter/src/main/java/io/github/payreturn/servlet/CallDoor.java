package io.github.payreturn.servlet;

import io.github.payreturn.internal.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door of the finalize endpoint: lets in JSON calls of the shop's own pages, and of the apps
 * that the shop knows. What a browser sends from another site stays outside.
 */
final class CallDoor {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final int MOST_BYTES = 16 * 1024;

  private final Optional<CallerCheck> check;

  CallDoor(Optional<CallerCheck> check) {
    this.check = check;
  }

  /**
   * A call that was looked at.
   *
   * @param status 200 if it may be served, else the status that refuses it
   * @param code why it is refused, for the caller's developer
   * @param fields the texts of its JSON
   */
  record Call(int status, String code, Map<String, String> fields) {

    boolean admitted() {
      return status == 200;
    }
  }

  Call open(HttpServletRequest request) throws IOException {
    if (!isJson(request.getContentType())) {
      return refused(415, "not-json");
    }
    if (!isOwnPage(request) && !isKnownApp(request)) {
      LOG.warn("A call of the finalize endpoint was refused: neither the shop's page nor its app");
      return refused(403, "foreign-caller");
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return refused(413, "too-large");
    }
    return Json.texts(body)
        .map(fields -> new Call(200, "", fields))
        .orElseGet(() -> refused(400, "not-json"));
  }

  /** What the browser itself says; a page cannot forge either header. */
  private static boolean isOwnPage(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    return origin != null && sameHost(origin, request.getHeader("Host"));
  }

  /** Nothing that a browser sends is an app's: the two headers would be there. */
  private boolean isKnownApp(HttpServletRequest request) {
    if (check.isEmpty()
        || request.getHeader("Sec-Fetch-Site") != null
        || request.getHeader("Origin") != null) {
      return false;
    }
    try {
      return check.get().permits(request);
    } catch (Exception | LinkageError failed) {
      LOG.error("The shop's CallerCheck failed; the call is refused", failed);
      return false;
    }
  }

  /** The scheme is left out: behind a proxy that ends TLS the server sees another one. */
  private static boolean sameHost(String origin, @Nullable String host) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType != null
        && contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT).equals("application/json");
  }

  private static Call refused(int status, String code) {
    return new Call(status, code, Map.of());
  }
}
