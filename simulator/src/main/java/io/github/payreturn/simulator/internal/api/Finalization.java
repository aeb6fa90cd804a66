package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;

/** Finalize Checkout Session: as Complete, and what the button said has to be said again. */
final class Finalization {
  private Finalization() {}

  static Answer complete(Books books, ApiCall call) {
    return call.on(books, books.sessions(), session -> complete(books, call, session));
  }

  private static Answer complete(Books books, ApiCall call, CheckoutSession session) {
    ObjectNode body = call.body();
    return Check.first(
            () -> SessionShapes.FINALIZE.check(body),
            () -> Completion.amountGiven(session, body),
            () -> intentGiven(session, body),
            () -> Completion.ready(books, session),
            () -> AmountMatch.check(books, session, body),
            () -> repeats(session, body),
            () -> AddressMatch.check(books, session, body),
            () -> Simulation.check(call, session))
        .map(Problem::answer)
        .orElseGet(
            () ->
                Settlement.settle(
                    books,
                    session,
                    Simulation.effect(call, session),
                    done -> ClosedSessionJson.finalized(books, done)));
  }

  private static Optional<Problem> intentGiven(CheckoutSession session, JsonNode body) {
    boolean missing = !body.hasNonNull("paymentIntent") && !session.setupOnly();
    return problemIf(missing, () -> Problem.missingParameter("paymentIntent"));
  }

  private static Optional<Problem> repeats(CheckoutSession session, JsonNode body) {
    JsonNode details = session.details();
    boolean pending = body.path("canHandlePendingAuthorization").asBoolean();
    boolean pendingGiven = body.hasNonNull("canHandlePendingAuthorization");
    return Check.first(
        () ->
            problemIf(
                !Json.text(body, "paymentIntent")
                    .equals(Json.text(details, "paymentDetails", "paymentIntent")),
                () -> Problem.invalidParameter("paymentIntent")),
        () ->
            problemIf(
                pendingGiven && pending != session.canHandlePendingAuthorization(),
                () -> Problem.invalidParameter("canHandlePendingAuthorization")),
        () ->
            problemIf(
                !Json.text(body, "supplementaryData")
                    .equals(Json.text(details, "supplementaryData")),
                () -> Problem.invalidParameter("supplementaryData")));
  }
}
