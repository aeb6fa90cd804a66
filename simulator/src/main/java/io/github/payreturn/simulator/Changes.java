package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Entity;
import io.github.payreturn.simulator.internal.ledger.Shelf;
import io.github.payreturn.simulator.internal.ledger.Status;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What a test decides in Amazon's place. */
final class Changes {
  private Changes() {}

  static void of(Books books, String id, ChargeState state, Optional<String> reasonCode) {
    Status<ChargeState> status = new Status<>(state, reasonCode, books.now());
    books.charges().put(found(books.charges(), id).in(status));
  }

  static void of(Books books, String id, PermissionState state, Optional<String> reasonCode) {
    Status<PermissionState> status = new Status<>(state, reasonCode, books.now());
    books.permissions().put(found(books.permissions(), id).in(status));
  }

  static void of(Books books, String id, RefundState state, Optional<String> reasonCode) {
    Status<RefundState> status = new Status<>(state, reasonCode, books.now());
    books.refunds().put(found(books.refunds(), id).in(status));
  }

  private static <E extends Entity<E>> E found(Shelf<E> shelf, String id) {
    return shelf.find(id).orElseThrow(() -> new NoSuchElementException("there is no " + id));
  }
}
