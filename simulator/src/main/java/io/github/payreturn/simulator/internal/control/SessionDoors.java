package io.github.payreturn.simulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.PaymentIntent;
import io.github.payreturn.simulator.SessionDraft;
import io.github.payreturn.simulator.TestCard;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Checkout sessions: look at them, and make one in any state. */
final class SessionDoors {
  private final AmazonPaySimulator simulator;

  SessionDoors(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  List<Door> all() {
    return List.of(
        Door.get("/sessions", this::list),
        Door.create("/sessions", this::create),
        Door.get("/sessions/*", visit -> Views.session(simulator.session(visit.id()))));
  }

  private JsonNode list(Visit visit) {
    return Json.object()
        .set("sessions", Views.array(Newest.of(simulator.sessions(), visit), Views::session));
  }

  private JsonNode create(Visit visit) {
    String id = stage(details(simulator.session(), visit.body()), visit.body()).create();
    return Views.session(simulator.session(id));
  }

  private static SessionDraft details(SessionDraft untouched, Fields body) {
    body.only(
        "merchant",
        "chargeAmount",
        "totalOrderAmount",
        "paymentIntent",
        "canHandlePendingAuthorization",
        "setupOnly",
        "card",
        "pends",
        "refused",
        "resultReturnUrl",
        "cancelUrl",
        "details",
        "state",
        "reasonCode",
        "chargeState");
    SessionDraft draft = body.isTrue("setupOnly") ? untouched.setupOnly() : untouched;
    draft = with(draft, body.text("merchant"), SessionDraft::merchant);
    draft =
        with(
            draft,
            body.price("chargeAmount"),
            (it, price) -> it.chargeAmount(price.amount().toPlainString(), price.currencyCode()));
    draft =
        with(
            draft,
            body.price("totalOrderAmount"),
            (it, price) ->
                it.totalOrderAmount(price.amount().toPlainString(), price.currencyCode()));
    draft =
        with(
            draft,
            body.one("paymentIntent", PaymentIntent.class, PaymentIntent::code),
            SessionDraft::paymentIntent);
    draft =
        with(
            draft,
            body.flag("canHandlePendingAuthorization"),
            SessionDraft::canHandlePendingAuthorization);
    draft = with(draft, body.one("card", TestCard.class, Enum::name), SessionDraft::card);
    draft = with(draft, body.text("resultReturnUrl"), SessionDraft::resultReturnUrl);
    draft = with(draft, body.text("cancelUrl"), SessionDraft::cancelUrl);
    return with(
        draft, body.object("details"), (it, details) -> it.details(details.json().toString()));
  }

  private static SessionDraft stage(SessionDraft draft, Fields body) {
    SessionDraft ready =
        with(
            body.isTrue("pends") ? draft.pends() : draft,
            body.text("refused"),
            SessionDraft::refused);
    String state = body.text("state").orElse("Paid");
    return switch (state) {
      case "Paid" -> ready;
      case "NotPaidYet" -> ready.notPaidYet();
      case "Canceled" -> ready.canceled(body.text("reasonCode").orElse("BuyerCanceled"));
      case "Completed" -> completed(ready, body);
      default ->
          throw new IllegalArgumentException(
              "state is one of Paid, NotPaidYet, Completed, Canceled, not " + state);
    };
  }

  private static SessionDraft completed(SessionDraft draft, Fields body) {
    Optional<ChargeState> charge = body.one("chargeState", ChargeState.class, ChargeState::code);
    Optional<String> reason = body.text("reasonCode");
    if (charge.isEmpty()) {
      return draft.completed();
    }
    return reason
        .map(code -> draft.completed(charge.get(), code))
        .orElseGet(() -> draft.completed(charge.get()));
  }

  private static <T> SessionDraft with(
      SessionDraft draft, Optional<T> value, BiFunction<SessionDraft, T, SessionDraft> change) {
    return value.map(it -> change.apply(draft, it)).orElse(draft);
  }
}
