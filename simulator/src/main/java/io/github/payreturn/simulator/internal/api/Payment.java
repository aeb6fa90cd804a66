package io.github.payreturn.simulator.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.PaymentIntent;
import io.github.payreturn.simulator.PermissionState;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Charge;
import io.github.payreturn.simulator.internal.ledger.ChargePermission;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Effect;
import io.github.payreturn.simulator.internal.ledger.History;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.message.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the charge permission and the charge of a checkout session that is completed. */
final class Payment {
  private Payment() {}

  /** The session, completed, with what it has brought about now in the books. */
  static CheckoutSession complete(
      Books books,
      CheckoutSession session,
      Optional<Status<ChargeState>> chargeStatus,
      Optional<Effect.Resolution> resolution) {
    ChargePermission permission = permission(books, session);
    Optional<Charge> charge =
        chargeStatus.map(status -> charge(books, session, permission, status, resolution));
    charge.ifPresent(books.charges()::put);
    books
        .permissions()
        .put(charge.map(made -> permission.withCharge(made.id(), books.now())).orElse(permission));
    CheckoutSession completed =
        session.completed(permission.id(), charge.map(Charge::id), books.now());
    books.sessions().put(completed);
    return completed;
  }

  /** The state of the charge when all goes well: none for Confirm and for a saved wallet. */
  static Optional<Status<ChargeState>> chargeStatus(CheckoutSession session, Instant now) {
    return session
        .paymentIntent()
        .filter(intent -> intent != PaymentIntent.CONFIRM && !session.setupOnly())
        .map(
            intent ->
                intent == PaymentIntent.AUTHORIZE ? ChargeState.AUTHORIZED : ChargeState.CAPTURED)
        .map(state -> Status.of(state, now));
  }

  private static ChargePermission permission(Books books, CheckoutSession session) {
    String type = session.chargePermissionType();
    String currency = session.chargeAmount().map(Price::currencyCode).orElse("USD");
    return new ChargePermission(
        books.ids().permission(session.account(), type, currency),
        session.account(),
        type,
        type.equals("OneTime") ? limit(session) : Optional.empty(),
        session.details(),
        session.purchaser(),
        List.of(),
        books.now(),
        History.startingWith(Status.of(PermissionState.CHARGEABLE, books.now())));
  }

  private static Optional<Price> limit(CheckoutSession session) {
    return session.totalOrderAmount().or(session::chargeAmount);
  }

  private static Charge charge(
      Books books,
      CheckoutSession session,
      ChargePermission permission,
      Status<ChargeState> status,
      Optional<Effect.Resolution> resolution) {
    Price amount = session.chargeAmount().orElseThrow();
    boolean captured = status.state() == ChargeState.CAPTURED;
    return new Charge(
        books.ids().charge(session.account(), permission.id(), amount.currencyCode()),
        session.account(),
        permission.id(),
        amount,
        chargeDetails(session),
        captured ? Optional.of(amount) : Optional.empty(),
        resolution.or(() -> undecided(books, status)),
        List.of(),
        History.startingWith(status));
  }

  private static Optional<Effect.Resolution> undecided(Books books, Status<ChargeState> status) {
    return status.state() == ChargeState.AUTHORIZATION_INITIATED
        ? Optional.of(Effect.Resolution.undecided(books))
        : Optional.empty();
  }

  private static ObjectNode chargeDetails(CheckoutSession session) {
    String channel = session.isRecurring() ? null : "Web";
    ObjectNode details = Json.object().put("channel", channel).put("chargeInitiator", "CITU");
    JsonNode payment = session.details().path("paymentDetails");
    details.setAll(Json.only(payment, "softDescriptor"));
    details.setAll(
        Json.only(session.details(), "merchantMetadata", "providerMetadata", "platformId"));
    return details;
  }
}
