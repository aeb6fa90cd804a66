package io.github.payreturn.simulator.internal.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A ready-made person to shop with.
 *
 * @param profile buyerId, name, email, phoneNumber as in a checkout session's {@code buyer}
 */
public record Buyer(
    ObjectNode profile, List<ObjectNode> shippingAddresses, ObjectNode billingAddress) {

  public Buyer {
    shippingAddresses = List.copyOf(shippingAddresses);
  }

  public String buyerId() {
    return profile.path("buyerId").asText();
  }

  public String name() {
    return profile.path("name").asText();
  }
}
