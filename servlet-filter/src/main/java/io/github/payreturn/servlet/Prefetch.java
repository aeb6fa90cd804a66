package io.github.payreturn.servlet;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Requests that a browser makes in advance, for a page that its user may never open. */
final class Prefetch {

  /** The standard header, and those that older browsers send. */
  private static final List<String> HEADERS = List.of("Sec-Purpose", "Purpose", "X-Moz");

  private Prefetch() {}

  static boolean is(HttpServletRequest request) {
    return HEADERS.stream().map(request::getHeader).anyMatch(Prefetch::saysSo);
  }

  /** prefetch, prerender, preview. */
  private static boolean saysSo(@Nullable String purpose) {
    return purpose != null && purpose.toLowerCase(Locale.ROOT).contains("pre");
  }
}
