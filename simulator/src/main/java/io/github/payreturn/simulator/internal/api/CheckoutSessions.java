package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Lateness;
import io.github.payreturn.simulator.PaymentIntent;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Problem;
import java.time.Instant;
import java.util.Optional;

/** Create, Get and Update Checkout Session. */
final class CheckoutSessions {
  private final SessionJson json;

  CheckoutSessions(SessionJson json) {
    this.json = json;
  }

  Answer create(Books books, ApiCall call) {
    CheckoutSession session =
        CheckoutSession.open(books.ids().session(), call.account(), call.body(), books.now());
    return check(session).map(Problem::answer).orElseGet(() -> keep(books, session, 201));
  }

  Answer get(Books books, ApiCall call) {
    return call.on(books.sessions(), session -> Answer.json(200, json.of(seen(books, session))));
  }

  /** A completed session may be told late. */
  private static CheckoutSession seen(Books books, CheckoutSession session) {
    Lateness lateness = books.behaviour().lateness();
    if (session.state() != SessionState.COMPLETED || lateness.equals(Lateness.NONE)) {
      return session;
    }
    Instant told = session.history().current().since().plus(lateness.time());
    boolean early = books.looks().next(session.id()) <= lateness.looks();
    return early || books.now().isBefore(told) ? session.asBeforeCompletion() : session;
  }

  Answer update(Books books, ApiCall call) {
    return call.on(books.sessions(), session -> update(books, call, session));
  }

  private Answer update(Books books, ApiCall call, CheckoutSession session) {
    return Check.first(
            () -> SessionShapes.SESSION.check(call.body()),
            () -> problemIf(session.state() != SessionState.OPEN, Problem::invalidSessionStatus),
            () -> contradiction(updated(session, call.body())))
        .map(Problem::answer)
        .orElseGet(() -> keep(books, updated(session, call.body()), 200));
  }

  private static CheckoutSession updated(CheckoutSession session, ObjectNode change) {
    return session.withDetails(Json.merged(session.details(), change));
  }

  private Answer keep(Books books, CheckoutSession session, int status) {
    books.sessions().put(session);
    return Answer.json(status, json.of(session));
  }

  /** What is wrong with a new session. */
  static Optional<Problem> check(CheckoutSession session) {
    return SessionShapes.SESSION.check(session.details()).or(() -> contradiction(session));
  }

  private static Optional<Problem> contradiction(CheckoutSession session) {
    boolean capturesWhatMayPend =
        session.canHandlePendingAuthorization()
            && session
                .paymentIntent()
                .filter(PaymentIntent.AUTHORIZE_WITH_CAPTURE::equals)
                .isPresent();
    Optional<String> charged = session.chargeAmount().map(Price::currencyCode);
    Optional<String> total = session.totalOrderAmount().map(Price::currencyCode);
    return Check.first(
        () ->
            problemIf(
                capturesWhatMayPend,
                () ->
                    Problem.invalidCombination(
                        "canHandlePendingAuthorization cannot be true with AuthorizeWithCapture.")),
        () ->
            problemIf(
                charged.isPresent() && total.isPresent() && !charged.equals(total),
                Problem::currencyMismatch));
  }
}
