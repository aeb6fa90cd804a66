package io.github.payreturn.simulator.internal.ledger;

import java.util.List;
import java.util.stream.Stream;

/** Every status that something had, oldest first; there is always one. */
public record History<S>(List<Status<S>> statuses) {

  public History {
    statuses = List.copyOf(statuses);
  }

  public static <S> History<S> startingWith(Status<S> first) {
    return new History<>(List.of(first));
  }

  public Status<S> current() {
    return statuses.get(statuses.size() - 1);
  }

  public History<S> then(Status<S> next) {
    return new History<>(Stream.concat(statuses.stream(), Stream.of(next)).toList());
  }
}
