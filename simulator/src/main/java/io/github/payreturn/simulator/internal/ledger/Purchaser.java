package io.github.payreturn.simulator.internal.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.TestCard;

/** Who buys in a checkout session, where it is sent to, and which card pays. */
public record Purchaser(Buyer buyer, ObjectNode shippingAddress, TestCard card) {

  /** The buyer with the first address and a card that works. */
  public static Purchaser of(Buyer buyer) {
    return new Purchaser(buyer, buyer.shippingAddresses().get(0), TestCard.VISA_1111);
  }

  public Purchaser with(TestCard other) {
    return new Purchaser(buyer, shippingAddress, other);
  }

  public Purchaser at(ObjectNode otherAddress) {
    return new Purchaser(buyer, otherAddress, card);
  }
}
