package io.github.payreturn.simulator.internal.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query or a form; the last one of a name wins. */
public record Parameters(Map<String, String> values) {

  public Parameters {
    values = Map.copyOf(values);
  }

  public static Parameters parse(String encoded) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new Parameters(values);
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value, or an empty text. */
  public String get(String name) {
    return find(name).orElse("");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // a stray percent sign stays what it is
    }
  }
}
