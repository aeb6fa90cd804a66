package io.github.payreturn.simulator.internal.message;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Header fields by lower-case name; several values of one name keep their order. */
public record Headers(Map<String, List<String>> fields) {

  public Headers {
    fields = Map.copyOf(fields);
  }

  public Optional<String> first(String name) {
    return values(name).stream().findFirst();
  }

  /**
   * The value that a signature covers: trimmed, white space as blanks, several joined by a comma.
   */
  public String signedValue(String name) {
    return values(name).stream()
        .map(value -> value.strip().replaceAll("\\s", " "))
        .collect(joining(","));
  }

  private List<String> values(String name) {
    return fields.getOrDefault(name, List.of());
  }
}
