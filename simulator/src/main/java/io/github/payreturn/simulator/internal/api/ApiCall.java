package io.github.payreturn.simulator.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.internal.ledger.Account;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Entity;
import io.github.payreturn.simulator.internal.ledger.Shelf;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request whose sender is known and which names an operation.
 *
 * @param id the resource in the path, empty if the operation has none
 * @param body empty for operations without one
 */
record ApiCall(
    Operation operation, Account account, String id, ObjectNode body, ApiRequest request) {

  /** Does the work on the resource that the path names, if it exists and is the caller's. */
  <E extends Entity<E>> Answer on(Books books, Shelf<E> shelf, Function<E, Answer> work) {
    return shelf
        .find(account, id)
        .map(work)
        .orElseGet(() -> missing(books, shelf.find(id)).answer());
  }

  private Problem missing(Books books, Optional<? extends Entity<?>> ofAnother) {
    boolean elsewhere =
        ofAnother
            .filter(entity -> entity.account().environment() != account.environment())
            .isPresent();
    return elsewhere && books.assume(Assumption.OTHER_ENVIRONMENT_IS_A_SERVER_ERROR)
        ? Problem.internalServerError()
        : notFound();
  }

  Problem notFound() {
    return Problem.notFound(request.path());
  }

  /** What an id in the body means that nobody knows. */
  Problem unknown(Books books, String name) {
    return books.assume(Assumption.UNKNOWN_ID_IN_A_BODY_IS_INVALID)
        ? Problem.invalidParameter(name)
        : notFound();
  }

  /** Whether it asks for the money. */
  boolean completes() {
    return operation == Operation.COMPLETE || operation == Operation.FINALIZE;
  }

  Optional<String> simulationCode() {
    return request.headers().first("x-amz-pay-simulation-code");
  }

  Optional<String> idempotencyKey() {
    return request.headers().first("x-amz-pay-idempotency-key");
  }
}
