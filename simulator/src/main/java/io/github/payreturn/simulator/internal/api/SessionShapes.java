package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Field.optional;
import static io.github.payreturn.simulator.internal.api.Field.required;
import static io.github.payreturn.simulator.internal.api.Rule.anything;
import static io.github.payreturn.simulator.internal.api.Rule.flag;
import static io.github.payreturn.simulator.internal.api.Rule.matching;
import static io.github.payreturn.simulator.internal.api.Rule.object;
import static io.github.payreturn.simulator.internal.api.Rule.oneOf;
import static io.github.payreturn.simulator.internal.api.Rule.price;
import static io.github.payreturn.simulator.internal.api.Rule.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** What may stand in a checkout session, and in the requests that complete one. */
final class SessionShapes {
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  static final Rule URL = matching(SessionShapes::isReturnUrl);

  private static final Shape WEB_CHECKOUT_DETAILS =
      Shape.of(
          optional("checkoutReviewReturnUrl", URL),
          optional("checkoutResultReturnUrl", URL),
          optional("checkoutCancelUrl", URL),
          optional("checkoutErrorUrl", URL),
          optional("signInReturnUrl", URL),
          optional("signInCancelUrl", URL),
          optional("signInErrorUrl", URL),
          optional("authorizeResultReturnUrl", URL),
          optional("amazonPayDeclineUrl", URL));

  private static final Shape PAYMENT_DETAILS =
      Shape.of(
          optional("paymentIntent", oneOf("Confirm", "Authorize", "AuthorizeWithCapture")),
          optional("canHandlePendingAuthorization", flag()),
          optional("chargeAmount", price()),
          optional("totalOrderAmount", price()),
          optional("estimateOrderTotal", price()),
          optional("softDescriptor", text(16)),
          optional("presentmentCurrency", text(3)),
          optional("allowOvercharge", flag()),
          optional("extendExpiration", flag()));

  private static final Shape FREQUENCY =
      Shape.of(
          required("unit", oneOf("Year", "Month", "Week", "Day", "Variable")),
          required("value", text(3)));

  private static final Shape RECURRING_METADATA =
      Shape.of(optional("frequency", object(FREQUENCY)), optional("amount", price()));

  static final Shape MERCHANT_METADATA =
      Shape.of(
          optional("merchantReferenceId", text(256)),
          optional("merchantStoreName", text(50)),
          optional("noteToBuyer", text(255)),
          optional("customInformation", text(4096)));

  private static final Shape ADDRESS =
      Shape.of(
          optional("name", text(50)),
          optional("addressLine1", text(180)),
          optional("addressLine2", text(60)),
          optional("addressLine3", text(60)),
          optional("city", text(50)),
          optional("county", text(50)),
          optional("district", text(50)),
          optional("stateOrRegion", text(50)),
          optional("postalCode", text(20)),
          optional("countryCode", text(3)),
          optional("phoneNumber", text(20)));

  /** Create and Update Checkout Session. */
  static final Shape SESSION =
      Shape.of(
          optional("webCheckoutDetails", object(WEB_CHECKOUT_DETAILS)),
          optional(
              "productType", oneOf("PayAndShip", "PayOnly", "SignIn", "PayAndShipMultiAddress")),
          optional("storeId", text(256)),
          optional("scopes", anything()),
          optional("deliverySpecifications", anything()),
          optional("chargePermissionType", oneOf("OneTime", "Recurring", "PaymentMethodOnFile")),
          optional("recurringMetadata", object(RECURRING_METADATA)),
          optional("paymentMethodOnFileMetadata", object(Shape.of(optional("setupOnly", flag())))),
          optional("paymentDetails", object(PAYMENT_DETAILS)),
          optional("merchantMetadata", object(MERCHANT_METADATA)),
          optional("platformId", text(256)),
          optional("supplementaryData", text(4096)),
          optional(
              "providerMetadata", object(Shape.of(optional("providerReferenceId", text(256))))),
          optional("multiAddressesCheckoutMetadata", anything()));

  static final Shape COMPLETE =
      Shape.of(optional("chargeAmount", price()), optional("totalOrderAmount", price()));

  static final Shape FINALIZE =
      Shape.of(
          optional("chargeAmount", price()),
          optional("totalOrderAmount", price()),
          optional("paymentIntent", oneOf("Confirm", "Authorize", "AuthorizeWithCapture")),
          optional("canHandlePendingAuthorization", flag()),
          optional("shippingAddress", object(ADDRESS)),
          optional("billingAddress", object(ADDRESS)),
          optional("supplementaryData", text(4096)));

  private SessionShapes() {}

  /** https, or plain http to the developer's own machine. */
  private static boolean isReturnUrl(JsonNode value) {
    try {
      URI uri = new URI(value.asText());
      return uri.getHost() != null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && OWN_MACHINE.contains(uri.getHost())));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
