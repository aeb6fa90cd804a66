package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Constraint;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;

/** Complete Checkout Session: the moment in which the money moves. */
final class Completion {
  private Completion() {}

  static Answer complete(Books books, ApiCall call) {
    return call.on(books, books.sessions(), session -> complete(books, call, session));
  }

  private static Answer complete(Books books, ApiCall call, CheckoutSession session) {
    return Check.first(
            () -> SessionShapes.complete(books).check(call.body()),
            () -> amountGiven(session, call.body()),
            () -> ready(books, session),
            () -> AmountMatch.check(books, session, call.body()),
            () -> Simulation.check(call, session))
        .map(Problem::answer)
        .orElseGet(
            () ->
                Settlement.settle(
                    books,
                    session,
                    Simulation.effect(call, session),
                    done -> ClosedSessionJson.completed(books, done)));
  }

  static Optional<Problem> amountGiven(CheckoutSession session, JsonNode body) {
    boolean missing = !body.hasNonNull("chargeAmount") && !session.setupOnly();
    return problemIf(missing, () -> Problem.missingParameter("chargeAmount"));
  }

  /** Open, and the buyer has been through Amazon's page. */
  static Optional<Problem> ready(Books books, CheckoutSession session) {
    return switch (session.state()) {
      case COMPLETED -> problemIf(!books.behaviour().gullible(), Problem::invalidSessionStatus);
      case CANCELED -> Optional.of(canceled(books, session));
      case OPEN ->
          problemIf(
              !session.processed() || !Constraint.of(session).isEmpty(),
              Problem::invalidSessionStatus);
    };
  }

  /** A session that lapsed was never canceled by anybody: Amazon's FAQ gives it the other code. */
  private static Problem canceled(Books books, CheckoutSession session) {
    boolean lapsed = session.history().current().reasonCode().equals(Optional.of("Expired"));
    Assumption other =
        lapsed
            ? Assumption.EXPIRED_SESSION_WAS_CANCELED
            : Assumption.CANCELED_SESSION_HAS_AN_INVALID_STATUS;
    return lapsed == books.assume(other)
        ? Problem.sessionCanceled()
        : Problem.invalidSessionStatus();
  }
}
