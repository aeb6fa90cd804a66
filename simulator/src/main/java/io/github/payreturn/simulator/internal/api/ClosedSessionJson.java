package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.message.Json.withFields;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.List;

/** A checkout session that has left Open: ids, state and times, and hardly anything else. */
final class ClosedSessionJson {
  private ClosedSessionJson() {}

  /** The answer of Get Checkout Session. */
  static ObjectNode of(Books books, CheckoutSession session) {
    ObjectNode json = bare(books, session);
    if (session.state() == SessionState.COMPLETED
        && books.assume(Assumption.COMPLETED_SESSION_SHOWS_PAYMENT_DETAILS)) {
      json.set("paymentDetails", SessionJson.paymentDetails(session));
    }
    return json;
  }

  /** The answer of Complete: a saved wallet that was only set up brings the buyer along. */
  static ObjectNode completed(Books books, CheckoutSession session) {
    ObjectNode json = bare(books, session);
    if (session.setupOnly()) {
      json.remove(List.of("recurringMetadata", "paymentPreferences"));
      json.putNull("constraints");
      json.putNull("paymentMethodOnFileMetadata");
      session.purchaser().ifPresent(purchaser -> SessionJson.addBuyer(json, purchaser));
    }
    return json;
  }

  /** The answer of Finalize, where apps read the buyer and what was paid. */
  static ObjectNode finalized(Books books, CheckoutSession session) {
    ObjectNode json = bare(books, session);
    if (session.setupOnly()) {
      addSetUp(books, json, session);
    } else if (books.assume(Assumption.FINALIZE_TELLS_THE_BUYER)) {
      json.set("paymentDetails", SessionJson.paymentDetails(session));
      session.purchaser().ifPresent(purchaser -> addPayer(json, purchaser));
      json.putNull("checkoutButtonText");
    }
    return json;
  }

  private static void addPayer(ObjectNode json, Purchaser purchaser) {
    json.set("buyer", purchaser.buyer().profile());
    json.set("billingAddress", purchaser.buyer().billingAddress());
  }

  private static void addSetUp(Books books, ObjectNode json, CheckoutSession session) {
    session
        .purchaser()
        .map(purchaser -> purchaser.buyer().profile().deepCopy())
        .ifPresent(profile -> json.set("buyer", profile.without("primeMembershipTypes")));
    if (books.assume(Assumption.ABSENT_CHARGE_ID_IS_TEXT)) {
      json.put("chargeId", "null"); // the four letters: so it stands in Amazon's own sample
    }
    json.set("paymentMethodOnFileMetadata", Json.object().put("setupOnly", true));
    json.putNull("checkoutButtonText");
  }

  private static ObjectNode bare(Books books, CheckoutSession session) {
    ObjectNode json = withFields(Json.object(), SessionJson.ALL);
    json.put("checkoutSessionId", session.id());
    json.put("chargePermissionType", session.chargePermissionType());
    json.set("paymentPreferences", SessionJson.onlyNull());
    json.set("statusDetails", Statuses.ofSession(told(books, session)));
    json.put("chargePermissionId", session.chargePermissionId().orElse(null));
    json.put("chargeId", session.chargeId().orElse(null));
    json.set("constraints", SessionJson.onlyNull());
    json.put("creationTimestamp", Timestamps.write(session.created()));
    if (session.state() == SessionState.COMPLETED) {
      SessionJson.addAddressList(json, session);
    }
    return json;
  }

  private static Status<SessionState> told(Books books, CheckoutSession session) {
    Status<SessionState> status = session.history().current();
    boolean pending =
        session
            .chargeId()
            .flatMap(books.charges()::find)
            .filter(charge -> charge.state() == ChargeState.AUTHORIZATION_INITIATED)
            .isPresent();
    return pending && books.assume(Assumption.PENDING_SESSION_STAYS_OPEN)
        ? Status.of(SessionState.OPEN, status.since())
        : status;
  }
}
