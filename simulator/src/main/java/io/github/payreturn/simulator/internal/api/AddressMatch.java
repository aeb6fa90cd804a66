package io.github.payreturn.simulator.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;
import java.util.TreeSet;

/** Whether Finalize says the address that Amazon has shared with the shop. */
final class AddressMatch {
  private AddressMatch() {}

  /** The shipping address for PayAndShip, the billing address for PayOnly, none for a set-up. */
  static Optional<Problem> check(Books books, CheckoutSession session, JsonNode body) {
    if (session.setupOnly()) {
      return Optional.empty();
    }
    boolean payOnly = Json.text(session.details(), "productType").equals(Optional.of("PayOnly"));
    String name = payOnly ? "billingAddress" : "shippingAddress";
    if (!body.path(name).isObject()) {
      return Optional.of(missing(books, name));
    }
    JsonNode expected =
        session
            .purchaser()
            .map(purchaser -> payOnly ? billing(purchaser) : purchaser.shippingAddress())
            .orElseGet(Json::object);
    return same(books, expected, body.path(name))
        ? Optional.empty()
        : Optional.of(different(books, name));
  }

  private static ObjectNode billing(Purchaser purchaser) {
    return purchaser.buyer().billingAddress();
  }

  private static boolean same(Books books, JsonNode expected, JsonNode given) {
    boolean strictly = books.assume(Assumption.ADDRESSES_ARE_COMPARED_STRICTLY);
    TreeSet<String> names = new TreeSet<>();
    expected.fieldNames().forEachRemaining(names::add);
    given.fieldNames().forEachRemaining(names::add);
    return names.stream()
        .allMatch(
            name ->
                strictly
                    ? expected.path(name).equals(given.path(name))
                    : line(expected, name).equals(line(given, name)));
  }

  /** Trimmed; null, missing and empty are the same. */
  private static String line(JsonNode address, String name) {
    return Json.text(address, name).map(String::strip).orElse("");
  }

  private static Problem missing(Books books, String name) {
    return books.assume(Assumption.MISSING_ADDRESS_IS_INVALID)
        ? Problem.invalidParameter(name)
        : Problem.missingParameter(name);
  }

  private static Problem different(Books books, String name) {
    return books.assume(Assumption.WRONG_ADDRESS_IS_A_CONFLICT)
        ? Problem.amountMismatch(name)
        : Problem.invalidParameter(name);
  }
}
