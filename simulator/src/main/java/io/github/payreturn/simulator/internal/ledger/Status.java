package io.github.payreturn.simulator.internal.ledger;

import java.time.Instant;
import java.util.Optional;

/** A state, why, and since when. */
public record Status<S>(S state, Optional<String> reasonCode, Instant since) {

  public static <S> Status<S> of(S state, Instant since) {
    return new Status<>(state, Optional.empty(), since);
  }

  public static <S> Status<S> of(S state, String reasonCode, Instant since) {
    return new Status<>(state, Optional.of(reasonCode), since);
  }
}
