package io.github.payreturn.simulator.internal.ledger;

import java.time.Instant;
import java.util.Optional;

/** Something with an id that belongs to an account and grows older. */
public interface Entity<E> {
  String id();

  Account account();

  /** Every status that it had. */
  History<?> history();

  /** This entity after everything that time alone has done to it by then; empty once deleted. */
  Optional<E> settled(Instant now);
}
