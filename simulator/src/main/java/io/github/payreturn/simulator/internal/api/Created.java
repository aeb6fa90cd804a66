package io.github.payreturn.simulator.internal.api;

import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.internal.ledger.Books;

/** The status of an answer after something was made. */
final class Created {
  private Created() {}

  static int status(Books books) {
    return books.assume(Assumption.CREATED_IS_200) ? 200 : 201;
  }
}
