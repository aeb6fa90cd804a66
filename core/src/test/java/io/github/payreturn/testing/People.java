package io.github.payreturn.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.payreturn.simulator.AmazonPaySimulator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All that tells who the simulator's buyers are: names, e-mail, phone numbers and addresses. */
public final class People {

  private static final List<String> TELLING =
      List.of("name", "email", "phoneNumber", "addressLine1", "addressLine2", "addressLine3");
  // "Unit 7" and the like tell nothing, and would be found by chance.
  private static final int SHORTEST = 7;

  private final List<String> values;

  private People(List<String> values) {
    this.values = values;
  }

  /** Whoever may shop there. */
  public static People ofTheSimulator() {
    try (InputStream file =
        AmazonPaySimulator.class.getResourceAsStream("internal/ledger/buyers.json")) {
      JsonNode people = new ObjectMapper().readTree(Objects.requireNonNull(file));
      return new People(
          TELLING.stream()
              .flatMap(field -> people.findValuesAsText(field).stream())
              .filter(value -> value.length() >= SHORTEST)
              .distinct()
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a text has of them. */
  public Stream<String> in(String text) {
    return values.stream().filter(text::contains);
  }
}
