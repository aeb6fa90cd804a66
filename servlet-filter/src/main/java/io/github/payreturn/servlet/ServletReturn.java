package io.github.payreturn.servlet;

import io.github.payreturn.ReturnRequest;
import io.github.payreturn.flow.CheckoutReturns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A servlet request as the core sees it.
 *
 * @param fields of a JSON call, which go before those of the query
 */
record ServletReturn(
    Endpoint endpoint,
    HttpServletRequest request,
    HttpServletResponse response,
    Map<String, String> fields)
    implements ReturnRequest {

  @Override
  public Optional<String> parameter(String name) {
    boolean session = name.equals(CheckoutReturns.SESSION_PARAMETER);
    String actual = session ? endpoint.sessionParameter() : name;
    return Optional.ofNullable(fields.get(actual)).or(() -> parameter(actual, request));
  }

  @Override
  public Locale locale() {
    return request.getLocale();
  }

  @Override
  public <T> Optional<T> unwrap(Class<T> type) {
    if (type.isInstance(request)) {
      return Optional.of(type.cast(request));
    }
    return type.isInstance(response) ? Optional.of(type.cast(response)) : Optional.empty();
  }

  /** A query that the container cannot read has no parameters. */
  static Optional<String> parameter(String name, HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getParameter(name));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }
}
