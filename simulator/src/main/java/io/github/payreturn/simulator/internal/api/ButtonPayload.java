package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;
import static io.github.payreturn.simulator.internal.api.Field.optional;
import static io.github.payreturn.simulator.internal.api.Field.required;
import static io.github.payreturn.simulator.internal.api.Rule.oneOf;
import static io.github.payreturn.simulator.internal.api.Rule.price;
import static io.github.payreturn.simulator.internal.api.Rule.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;

/**
 * What an Amazon Pay button may say of the checkout session that it starts: as much as Create
 * Checkout Session, and who takes the order and where it is sent to.
 */
public final class ButtonPayload {
  private static final String ADDRESS = "addressDetails";
  private static final String MODE = "checkoutMode";

  private static final Shape ADDRESS_DETAILS =
      Shape.of(
          required("name", text(50)),
          required("addressLine1", text(180)),
          optional("addressLine2", text(60)),
          optional("addressLine3", text(60)),
          optional("city", text(50)),
          optional("districtOrCounty", text(50)),
          optional("stateOrRegion", text(50)),
          required("postalCode", text(20)),
          required("countryCode", text(3)),
          optional("phoneNumber", text(20)));

  private static final Shape SIGN_IN =
      Shape.of(
          required("signInReturnUrl", SessionShapes.URL),
          optional("signInCancelUrl", SessionShapes.URL),
          optional("storeId", text(256)),
          optional("signInScopes", Rule.anything()));

  private ButtonPayload() {}

  /** What is wrong with the payload of a button that only signs in. */
  public static Optional<Problem> checkSignIn(ObjectNode payload) {
    return SIGN_IN.check(payload);
  }

  /** What is wrong with a session that a button has just opened. */
  public static Optional<Problem> check(Books books, CheckoutSession session) {
    ObjectNode details = session.details().deepCopy();
    Optional<JsonNode> address = taken(details, ADDRESS);
    Optional<JsonNode> mode =
        details.path("webCheckoutDetails") instanceof ObjectNode web
            ? taken(web, MODE)
            : Optional.empty();
    boolean addressMissing =
        session.processesOrder() && session.productType().equals("PayAndShip") && address.isEmpty();
    return Check.first(
        () -> mode.flatMap(value -> oneOf("ProcessOrder").check(MODE, value)),
        () -> address.flatMap(value -> Rule.object(ADDRESS_DETAILS).check(ADDRESS, value)),
        () -> CheckoutSessions.check(books, session.withDetails(details)),
        () -> problemIf(addressMissing, () -> Problem.missingParameter(ADDRESS)));
  }

  /** What is wrong with the amounts that a shop's page has named for a checkout inside of it. */
  public static Optional<Problem> checkCart(ObjectNode cart) {
    return Check.first(
        () ->
            problemIf(
                !cart.hasNonNull("totalChargeAmount"),
                () -> Problem.missingParameter("totalChargeAmount")),
        () -> price().check("totalChargeAmount", cart.path("totalChargeAmount")),
        () ->
            cart.hasNonNull("totalOrderAmount")
                ? price().check("totalOrderAmount", cart.path("totalOrderAmount"))
                : Optional.empty());
  }

  private static Optional<JsonNode> taken(ObjectNode object, String name) {
    return Optional.ofNullable(object.remove(name)).filter(value -> !value.isNull());
  }
}
