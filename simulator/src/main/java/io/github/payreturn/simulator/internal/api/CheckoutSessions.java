package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Lateness;
import io.github.payreturn.simulator.PaymentIntent;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Prices;
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
    return check(books, session)
        .map(Problem::answer)
        .orElseGet(() -> keep(books, session, Created.status(books)));
  }

  Answer get(Books books, ApiCall call) {
    return call.on(
        books, books.sessions(), session -> Answer.json(200, json.of(books, seen(books, session))));
  }

  /** A completed session may be told late. */
  private static CheckoutSession seen(Books books, CheckoutSession session) {
    Lateness lateness = books.behaviour().lateness();
    if (session.state() != SessionState.COMPLETED || lateness.equals(Lateness.NONE)) {
      return session;
    }
    Instant told = session.history().current().since().plus(lateness.time());
    int looks = books.looks().find(session.id()).orElse(0) + 1;
    books.looks().put(session.id(), looks);
    boolean early = looks <= lateness.looks();
    return early || books.now().isBefore(told) ? session.asBeforeCompletion() : session;
  }

  Answer update(Books books, ApiCall call) {
    return call.on(books, books.sessions(), session -> update(books, call, session));
  }

  private Answer update(Books books, ApiCall call, CheckoutSession session) {
    return Check.first(
            () -> SessionShapes.session(books).check(call.body()),
            () -> problemIf(session.state() != SessionState.OPEN, Problem::invalidSessionStatus),
            () -> contradiction(updated(session, call.body())))
        .map(Problem::answer)
        .orElseGet(() -> keep(books, updated(session, call.body()), 200));
  }

  /** The presentment currency follows that of the charge amount. */
  private static CheckoutSession updated(CheckoutSession session, ObjectNode change) {
    ObjectNode merged = Json.merged(session.details(), change);
    boolean said = change.path("paymentDetails").has("presentmentCurrency");
    Prices.read(change.at("/paymentDetails/chargeAmount"))
        .filter(price -> !said)
        .ifPresent(
            price -> {
              if (merged.get("paymentDetails") instanceof ObjectNode payment) {
                payment.remove("presentmentCurrency");
              }
            });
    return session.withDetails(merged);
  }

  private Answer keep(Books books, CheckoutSession session, int status) {
    books.sessions().put(session);
    return Answer.json(status, json.of(books, session));
  }

  /** What is wrong with a new session. */
  static Optional<Problem> check(Books books, CheckoutSession session) {
    return SessionShapes.session(books).check(session.details()).or(() -> contradiction(session));
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
    Optional<String> presented =
        Json.text(session.details(), "paymentDetails", "presentmentCurrency");
    return Check.first(
        () ->
            problemIf(
                capturesWhatMayPend,
                () ->
                    Problem.invalidCombination(
                        "canHandlePendingAuthorization cannot be true with AuthorizeWithCapture.")),
        () ->
            problemIf(
                differ(charged, total) || differ(charged, presented), Problem::currencyMismatch));
  }

  private static boolean differ(Optional<String> one, Optional<String> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }
}
