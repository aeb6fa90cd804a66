package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.message.Json.withFields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Constraint;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.message.Json;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A checkout session as Amazon shows it: everything while it is open, hardly anything later. */
final class SessionJson {
  private static final String[] ALL =
      List.of(
              "checkoutSessionId",
              "webCheckoutDetails",
              "chargePermissionType",
              "recurringMetadata",
              "productType",
              "paymentDetails",
              "merchantMetadata",
              "supplementaryData",
              "buyer",
              "billingAddress",
              "paymentPreferences",
              "statusDetails",
              "shippingAddress",
              "platformId",
              "chargePermissionId",
              "chargeId",
              "constraints",
              "creationTimestamp",
              "expirationTimestamp",
              "storeId",
              "deliverySpecifications",
              "providerMetadata",
              "releaseEnvironment")
          .toArray(String[]::new);

  private final URI processingPage;

  SessionJson(URI simulator) {
    this.processingPage = simulator.resolve("/checkout/processing");
  }

  ObjectNode of(Books books, CheckoutSession session) {
    if (session.state() == SessionState.OPEN) {
      return open(session);
    }
    ObjectNode json = closed(books, session);
    if (session.state() == SessionState.COMPLETED
        && books.assume(Assumption.COMPLETED_SESSION_SHOWS_PAYMENT_DETAILS)) {
      json.set("paymentDetails", paymentDetails(session));
    }
    return json;
  }

  private ObjectNode open(CheckoutSession session) {
    ObjectNode details = session.details();
    ObjectNode json = withFields(details, ALL);
    json.put("checkoutSessionId", session.id());
    json.set("webCheckoutDetails", webCheckoutDetails(session));
    json.put("chargePermissionType", session.chargePermissionType());
    json.put("productType", Json.text(details, "productType").orElse("PayAndShip"));
    json.set("paymentDetails", paymentDetails(session));
    json.set("merchantMetadata", merchantMetadata(details));
    json.set(
        "providerMetadata", withFields(details.path("providerMetadata"), "providerReferenceId"));
    session.purchaser().ifPresent(purchaser -> addBuyer(json, purchaser));
    json.set("paymentPreferences", preferences(session.purchaser()));
    json.set("statusDetails", Statuses.ofSession(session.history().current()));
    json.set("constraints", constraints(session));
    json.put("creationTimestamp", Timestamps.write(session.created()));
    json.put("expirationTimestamp", Timestamps.write(session.expires()));
    json.put("releaseEnvironment", session.account().environment().code());
    json.put("checkoutType", "MultiStep");
    return json;
  }

  /** After the session has left Open: ids, state and times. */
  private static ObjectNode closed(Books books, CheckoutSession session) {
    ObjectNode json = withFields(Json.object(), ALL);
    json.put("checkoutSessionId", session.id());
    json.put("chargePermissionType", session.chargePermissionType());
    json.set("paymentPreferences", onlyNull());
    json.set("statusDetails", Statuses.ofSession(told(books, session)));
    json.put("chargePermissionId", session.chargePermissionId().orElse(null));
    json.put("chargeId", session.chargeId().orElse(null));
    json.set("constraints", onlyNull());
    json.put("creationTimestamp", Timestamps.write(session.created()));
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

  /** The answer of Complete: a saved wallet that was only set up brings the buyer along. */
  ObjectNode completed(Books books, CheckoutSession session) {
    ObjectNode json = closed(books, session);
    if (session.setupOnly()) {
      json.remove(List.of("recurringMetadata", "paymentPreferences"));
      json.putNull("constraints");
      json.putNull("paymentMethodOnFileMetadata");
      session.purchaser().ifPresent(purchaser -> addBuyer(json, purchaser));
    }
    return json;
  }

  /** The answer of Finalize, where apps read the buyer and what was paid. */
  ObjectNode finalized(Books books, CheckoutSession session) {
    ObjectNode json = closed(books, session);
    session.purchaser().ifPresent(purchaser -> json.set("buyer", purchaser.buyer().profile()));
    if (session.setupOnly()) {
      if (books.assume(Assumption.ABSENT_CHARGE_ID_IS_TEXT)) {
        json.put("chargeId", "null"); // the four letters: so it stands in Amazon's own sample
      }
      json.set("paymentMethodOnFileMetadata", Json.object().put("setupOnly", true));
    } else {
      json.set("paymentDetails", paymentDetails(session));
      session
          .purchaser()
          .ifPresent(purchaser -> json.set("billingAddress", purchaser.buyer().billingAddress()));
    }
    json.putNull("checkoutButtonText");
    return json;
  }

  static void addBuyer(ObjectNode json, Purchaser purchaser) {
    json.set("buyer", purchaser.buyer().profile());
    json.set("billingAddress", purchaser.buyer().billingAddress());
    json.set("shippingAddress", purchaser.shippingAddress());
  }

  private static ObjectNode paymentDetails(CheckoutSession session) {
    ObjectNode json =
        withFields(
            session.details().path("paymentDetails"),
            "paymentIntent",
            "canHandlePendingAuthorization",
            "chargeAmount",
            "totalOrderAmount",
            "softDescriptor",
            "presentmentCurrency",
            "allowOvercharge",
            "extendExpiration");
    json.put("canHandlePendingAuthorization", session.canHandlePendingAuthorization());
    session
        .chargeAmount()
        .map(Price::currencyCode)
        .ifPresent(c -> json.put("presentmentCurrency", c));
    return json;
  }

  static ObjectNode merchantMetadata(JsonNode details) {
    return withFields(
        details.path("merchantMetadata"),
        "merchantReferenceId",
        "merchantStoreName",
        "noteToBuyer",
        "customInformation");
  }

  private ObjectNode webCheckoutDetails(CheckoutSession session) {
    ObjectNode json =
        withFields(
            session.details().path("webCheckoutDetails"),
            "checkoutReviewReturnUrl",
            "checkoutResultReturnUrl",
            "checkoutCancelUrl",
            "amazonPayRedirectUrl");
    if (Constraint.of(session).isEmpty()) {
      json.put("amazonPayRedirectUrl", processingPage + "?amazonCheckoutSessionId=" + session.id());
    }
    return json;
  }

  static ArrayNode preferences(Optional<Purchaser> purchaser) {
    return purchaser
        .map(
            p ->
                Json.array()
                    .add(Json.object().put("paymentDescriptor", p.card().paymentDescriptor())))
        .orElseGet(SessionJson::onlyNull);
  }

  private static ArrayNode constraints(CheckoutSession session) {
    ArrayNode json = Json.array();
    Constraint.of(session)
        .forEach(
            constraint ->
                json.addObject()
                    .put("constraintId", constraint.id())
                    .put("description", constraint.description()));
    return json;
  }

  /** Amazon writes {@code [null]} for "none" here. */
  private static ArrayNode onlyNull() {
    return Json.array().addNull();
  }
}
