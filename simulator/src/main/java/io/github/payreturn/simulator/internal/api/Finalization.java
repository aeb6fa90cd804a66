package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;
import java.util.TreeSet;

/** Finalize Checkout Session: as Complete, and what the button said has to be said again. */
final class Finalization {
  private final SessionJson json;

  Finalization(SessionJson json) {
    this.json = json;
  }

  Answer complete(Books books, ApiCall call) {
    return call.on(books.sessions(), session -> complete(books, call, session));
  }

  private Answer complete(Books books, ApiCall call, CheckoutSession session) {
    ObjectNode body = call.body();
    return Check.first(
            () -> SessionShapes.FINALIZE.check(body),
            () -> Completion.amountGiven(session, body),
            () -> intentGiven(session, body),
            () -> Completion.ready(books, session),
            () -> Completion.amountsMatch(session, body),
            () -> repeats(session, body),
            () -> addressMatches(session, body),
            () -> Simulation.check(call, session))
        .map(Problem::answer)
        .orElseGet(
            () ->
                Settlement.settle(
                    books, session, Simulation.effect(call, session), json::finalized));
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

  /** The shipping address for PayAndShip, the billing address for PayOnly, none for a set-up. */
  private static Optional<Problem> addressMatches(CheckoutSession session, JsonNode body) {
    if (session.setupOnly()) {
      return Optional.empty();
    }
    boolean payOnly = Json.text(session.details(), "productType").equals(Optional.of("PayOnly"));
    String name = payOnly ? "billingAddress" : "shippingAddress";
    JsonNode expected =
        session
            .purchaser()
            .map(purchaser -> payOnly ? billing(purchaser) : purchaser.shippingAddress())
            .orElseGet(Json::object);
    return Check.first(
        () -> problemIf(!body.path(name).isObject(), () -> Problem.missingParameter(name)),
        () ->
            problemIf(
                !sameAddress(expected, body.path(name)), () -> Problem.invalidParameter(name)));
  }

  private static ObjectNode billing(Purchaser purchaser) {
    return purchaser.buyer().billingAddress();
  }

  /** Field by field after trimming; null, missing and empty are the same. */
  private static boolean sameAddress(JsonNode expected, JsonNode given) {
    TreeSet<String> names = new TreeSet<>();
    expected.fieldNames().forEachRemaining(names::add);
    given.fieldNames().forEachRemaining(names::add);
    return names.stream().allMatch(name -> line(expected, name).equals(line(given, name)));
  }

  private static String line(JsonNode address, String name) {
    return Json.text(address, name).map(String::strip).orElse("");
  }
}
