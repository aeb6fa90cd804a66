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
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.internal.ledger.Books;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** What may stand in a checkout session, and in the requests that complete one. */
final class SessionShapes {
  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final int ANY = Integer.MAX_VALUE;

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
          required("value", matching(SessionShapes::isCount)));

  static final Shape RECURRING_METADATA =
      Shape.of(optional("frequency", object(FREQUENCY)), optional("amount", price()));

  static final Shape PROVIDER_METADATA = Shape.of(optional("providerReferenceId", text(256)));

  private static final Shape LIMITED_METADATA = metadata(256, 255, 4096);
  private static final Shape LOOSE_METADATA = metadata(ANY, ANY, ANY);

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

  private static final Shape SESSION = session(LIMITED_METADATA);

  private static final Shape LOOSE_SESSION = session(LOOSE_METADATA);

  private static final Shape COMPLETE =
      Shape.of(optional("chargeAmount", price()), optional("totalOrderAmount", price()));

  private static final Shape COMPLETE_WITH_DATA =
      Shape.of(
          optional("chargeAmount", price()),
          optional("totalOrderAmount", price()),
          optional("supplementaryData", text(4096)));

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

  /** Create and Update Checkout Session. */
  static Shape session(Books books) {
    return books.assume(Assumption.METADATA_LIMITS_HOLD) ? SESSION : LOOSE_SESSION;
  }

  static Shape complete(Books books) {
    return books.assume(Assumption.COMPLETE_TAKES_SUPPLEMENTARY_DATA)
        ? COMPLETE_WITH_DATA
        : COMPLETE;
  }

  static Shape merchantMetadata(boolean limited) {
    return limited ? LIMITED_METADATA : LOOSE_METADATA;
  }

  /** Only the limit of the store's name is documented. */
  private static Shape metadata(int referenceId, int note, int custom) {
    return Shape.of(
        optional("merchantReferenceId", text(referenceId)),
        optional("merchantStoreName", text(50)),
        optional("noteToBuyer", text(note)),
        optional("customInformation", text(custom)));
  }

  private static Shape session(Shape metadata) {
    return Shape.of(
        optional("webCheckoutDetails", object(WEB_CHECKOUT_DETAILS)),
        optional("productType", oneOf("PayAndShip", "PayOnly", "SignIn", "PayAndShipMultiAddress")),
        optional("storeId", text(256)),
        optional("scopes", anything()),
        optional("deliverySpecifications", anything()),
        optional("chargePermissionType", oneOf("OneTime", "Recurring", "PaymentMethodOnFile")),
        optional("recurringMetadata", object(RECURRING_METADATA)),
        optional("paymentMethodOnFileMetadata", object(Shape.of(optional("setupOnly", flag())))),
        optional("paymentDetails", object(PAYMENT_DETAILS)),
        optional("merchantMetadata", object(metadata)),
        optional("platformId", text(256)),
        optional("supplementaryData", text(4096)),
        optional("providerMetadata", object(PROVIDER_METADATA)),
        optional("multiAddressesCheckoutMetadata", anything()));
  }

  private static boolean isCount(JsonNode value) {
    return value.isTextual() && value.textValue().matches("\\d{1,3}");
  }

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
