package io.github.payreturn.servlet;

import jakarta.servlet.http.HttpServletRequest;

/** The endpoint's URL without anything that could be misused: what stands in the address bar. */
final class CleanUrl {

  /** The query parameter that carries a result reference. */
  static final String RESULT_PARAMETER = "result";

  /** In place of a reference where there is nothing to show. */
  static final String NOTHING = "none";

  /** The query of the built-in page's style. */
  static final String STYLE_PARAMETER = "style";

  private CleanUrl() {}

  static String of(HttpServletRequest request, String resultReference) {
    return endpoint(request) + "?" + RESULT_PARAMETER + "=" + resultReference;
  }

  /** Where the built-in page's style is. */
  static String style(HttpServletRequest request) {
    return endpoint(request) + "?" + STYLE_PARAMETER;
  }

  /** Where a view sends the buyer: a path is one of the shop's own, below its context. */
  static String location(Answer.Redirect redirect, HttpServletRequest request) {
    String target = redirect.location();
    boolean belowContext = target.startsWith("/") && !target.startsWith("//");
    return belowContext ? request.getContextPath() + target : target;
  }

  /** Taken from the matched path and not from the URI, so nothing of the buyer's is repeated. */
  static String endpoint(HttpServletRequest request) {
    String pathInfo = request.getPathInfo();
    return request.getContextPath() + request.getServletPath() + (pathInfo == null ? "" : pathInfo);
  }
}
