package io.github.payreturn.servlet;

import org.jspecify.annotations.Nullable;

/**
 * A configured URL that takes buyers.
 *
 * @param path below the context
 */
record Endpoint(Kind kind, String path) {

  /** What a return to it means. */
  enum Kind {
    /** The buyer comes back from Amazon's pages to have the checkout completed. */
    COMPLETE,
    /** The buyer canceled on Amazon's pages. */
    CANCEL
  }

  /** Compares without putting the two parts together: every request of the shop passes by here. */
  boolean is(String servletPath, @Nullable String pathInfo) {
    int infoLength = pathInfo == null ? 0 : pathInfo.length();
    return path.length() == servletPath.length() + infoLength
        && path.startsWith(servletPath)
        && (pathInfo == null || path.endsWith(pathInfo));
  }
}
