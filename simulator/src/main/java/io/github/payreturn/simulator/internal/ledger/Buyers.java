package io.github.payreturn.simulator.internal.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Resources;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The invented people who shop here. */
public record Buyers(List<Buyer> all) {

  public Buyers {
    all = List.copyOf(all);
  }

  public static Buyers load() {
    JsonNode people = Json.parse(Resources.text(Buyers.class, "buyers.json"));
    return new Buyers(stream(people).map(Buyers::buyer).toList());
  }

  public Buyer first() {
    return all.get(0);
  }

  public Optional<Buyer> find(String buyerId) {
    return all.stream().filter(buyer -> buyer.buyerId().equals(buyerId)).findFirst();
  }

  private static Buyer buyer(JsonNode person) {
    return new Buyer(
        (ObjectNode) person.path("profile"),
        stream(person.path("shippingAddresses")).map(ObjectNode.class::cast).toList(),
        (ObjectNode) person.path("billingAddress"));
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
