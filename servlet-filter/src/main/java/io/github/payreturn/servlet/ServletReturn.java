package io.github.payreturn.servlet;

import io.github.payreturn.ReturnRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;

/** A servlet request as the core sees it. */
record ServletReturn(HttpServletRequest request, HttpServletResponse response)
    implements ReturnRequest {

  @Override
  public Optional<String> parameter(String name) {
    return parameter(name, request);
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
