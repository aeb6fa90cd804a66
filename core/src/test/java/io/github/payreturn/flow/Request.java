package io.github.payreturn.flow;

import io.github.payreturn.ReturnRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A buyer's request without a web server. */
record Request(Map<String, String> parameters) implements ReturnRequest {

  static Request with(String name, String value) {
    return new Request(Map.of(name, value));
  }

  @Override
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  @Override
  public Locale locale() {
    return Locale.ENGLISH;
  }

  @Override
  public <T> Optional<T> unwrap(Class<T> type) {
    return Optional.empty();
  }
}
