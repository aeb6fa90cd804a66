package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.message.Json.withFields;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Constraint;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.message.Json;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A checkout session as Amazon shows it: everything while it is open, hardly anything later. */
final class SessionJson {
  static final String[] ALL =
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
    return session.state() == SessionState.OPEN
        ? open(session)
        : ClosedSessionJson.of(books, session);
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
    addAddressList(json, session);
    json.set("paymentPreferences", preferences(session.purchaser()));
    json.set("statusDetails", Statuses.ofSession(session.history().current()));
    json.set("constraints", constraints(session));
    json.put("creationTimestamp", Timestamps.write(session.created()));
    json.put("expirationTimestamp", Timestamps.write(session.expires()));
    json.put("releaseEnvironment", session.account().environment().code());
    json.put("checkoutType", "MultiStep");
    return json;
  }

  static void addBuyer(ObjectNode json, Purchaser purchaser) {
    json.set("buyer", purchaser.buyer().profile());
    json.set("billingAddress", purchaser.buyer().billingAddress());
    json.set("shippingAddress", purchaser.shippingAddress());
  }

  /** With several addresses they come as texts that hold JSON. */
  static void addAddressList(ObjectNode json, CheckoutSession session) {
    if (!session.productType().equals("PayAndShipMultiAddress")) {
      return;
    }
    ArrayNode list = json.putArray("shippingAddressList");
    List<ObjectNode> addresses =
        session.purchaser().map(one -> one.buyer().shippingAddresses()).orElse(List.of());
    for (ObjectNode address : addresses) {
      ObjectNode named = Json.object().put("addressId", "amzn1.address." + (list.size() + 1));
      list.add(named.setAll(address).toString());
    }
    json.putNull("shippingAddress");
  }

  static ObjectNode paymentDetails(CheckoutSession session) {
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
  static ArrayNode onlyNull() {
    return Json.array().addNull();
  }
}
