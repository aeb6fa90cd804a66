package io.github.payreturn.simulator.internal.checkout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.Locale;
import java.util.Optional;

/** The address that a shop gives along when the buyer orders on Amazon's page. */
final class GivenAddress {
  private GivenAddress() {}

  /** As a session shows it: values trimmed, two of them in capitals, as Amazon does. */
  static Optional<ObjectNode> of(CheckoutSession session) {
    JsonNode given = session.details().path("addressDetails");
    if (!given.isObject()) {
      return Optional.empty();
    }
    ObjectNode address = Json.object();
    copy(given, "name", address, "name");
    copy(given, "addressLine1", address, "addressLine1");
    copy(given, "addressLine2", address, "addressLine2");
    copy(given, "addressLine3", address, "addressLine3");
    copy(given, "city", address, "city");
    address.putNull("county");
    copy(given, "districtOrCounty", address, "district");
    copy(given, "stateOrRegion", address, "stateOrRegion");
    copy(given, "postalCode", address, "postalCode");
    copy(given, "countryCode", address, "countryCode");
    copy(given, "phoneNumber", address, "phoneNumber");
    return Optional.of(address);
  }

  private static void copy(JsonNode from, String name, ObjectNode to, String newName) {
    boolean capitals = name.equals("postalCode") || name.equals("countryCode");
    to.put(
        newName,
        Json.text(from, name)
            .map(String::strip)
            .map(text -> capitals ? text.toUpperCase(Locale.ROOT) : text)
            .orElse(null));
  }
}
