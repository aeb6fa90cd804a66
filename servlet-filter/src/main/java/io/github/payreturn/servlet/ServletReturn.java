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
    return Optional.ofNullable(request.getParameter(name));
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
}
