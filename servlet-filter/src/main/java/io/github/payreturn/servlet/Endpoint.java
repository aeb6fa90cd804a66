package io.github.payreturn.servlet;

import io.github.payreturn.ReturnKind;
import org.jspecify.annotations.Nullable;

/**
 * A configured URL that takes buyers.
 *
 * @param path below the context
 * @param sessionParameter in which the session id comes back there
 */
record Endpoint(ReturnKind kind, String path, String sessionParameter) {

  boolean is(String servletPath, @Nullable String pathInfo) {
    return isAt(path, servletPath, pathInfo);
  }

  /** Compares without putting the two parts together: every request of the shop passes by here. */
  static boolean isAt(String path, String servletPath, @Nullable String pathInfo) {
    int infoLength = pathInfo == null ? 0 : pathInfo.length();
    return path.length() == servletPath.length() + infoLength
        && path.startsWith(servletPath)
        && (pathInfo == null || path.endsWith(pathInfo));
  }

  /** The methods that are served, as the {@code Allow} header has them. */
  String allowed() {
    return takesCalls() ? "GET, POST" : "GET";
  }

  /** Whether a page or an app calls it, with JSON, instead of a buyer who is sent there. */
  boolean takesCalls() {
    return kind == ReturnKind.FINALIZE;
  }
}
