package io.github.payreturn.simulator.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Effect;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;
import java.util.function.Function;

/** Completes a checkout session that is ready for it, and answers with what came of it. */
final class Settlement {
  private Settlement() {}

  static Answer settle(
      Books books,
      CheckoutSession session,
      Effect effect,
      Function<CheckoutSession, ObjectNode> json) {
    return switch (effect.kind()) {
      case SUCCEEDS ->
          completed(
              Payment.complete(
                  books, session, Payment.chargeStatus(session, books.now()), Optional.empty()),
              200,
              json);
      case PENDS -> pending(books, session, effect, json);
      case REFUSED -> refused(books, session, effect.reasonCode().orElseThrow());
      case CANCELS -> {
        books.sessions().put(session.canceled(effect.reasonCode().orElseThrow(), books.now()));
        yield Problem.sessionCanceled().answer();
      }
    };
  }

  /** Without leave to wait, an authorization that takes long has failed. */
  private static Answer pending(
      Books books,
      CheckoutSession session,
      Effect effect,
      Function<CheckoutSession, ObjectNode> json) {
    if (!session.canHandlePendingAuthorization()) {
      return refused(books, session, "TransactionTimedOut");
    }
    Status<ChargeState> status = Status.of(ChargeState.AUTHORIZATION_INITIATED, books.now());
    return completed(
        Payment.complete(books, session, Optional.of(status), effect.resolution()), 202, json);
  }

  private static Answer completed(
      CheckoutSession session, int status, Function<CheckoutSession, ObjectNode> json) {
    return Answer.json(status, json.apply(session));
  }

  private static Answer refused(Books books, CheckoutSession session, String reasonCode) {
    books.sessions().put(session.canceled("Declined", books.now()));
    return Problem.refused(reasonCode).answer();
  }
}
