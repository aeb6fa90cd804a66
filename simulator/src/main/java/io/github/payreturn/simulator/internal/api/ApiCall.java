package io.github.payreturn.simulator.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.internal.ledger.Account;
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
  <E extends Entity<E>> Answer on(Shelf<E> shelf, Function<E, Answer> work) {
    return shelf
        .find(account, id)
        .map(work)
        .orElseGet(() -> Problem.notFound(request.path()).answer());
  }

  /** Whether it asks for the money. */
  boolean completes() {
    return operation == Operation.COMPLETE || operation == Operation.FINALIZE;
  }

  Optional<String> simulationCode() {
    return request.headers().first("x-amz-pay-simulation-code");
  }
}
