package io.github.payreturn.harness;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values by their names, as {@code key=value} of a command line or of a query. */
record Given(Map<String, String> values) {

  static Given of(Stream<String> pairs) {
    return new Given(
        pairs
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
  }

  String get(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  int number(String name) {
    return Integer.parseInt(get(name));
  }

  /** All but some of them. */
  Given without(String... names) {
    Map<String, String> rest =
        values.entrySet().stream()
            .filter(entry -> Stream.of(names).noneMatch(entry.getKey()::equals))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Given(rest);
  }
}
