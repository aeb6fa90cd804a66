package io.github.payreturn.simulator.internal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Buyer;
import io.github.payreturn.simulator.internal.ledger.OfAccount;
import io.github.payreturn.simulator.internal.ledger.SignedIn;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;
import java.net.URLDecoder;

/** Get Buyer: who signed in, as far as the scopes of the sign-in go. */
final class BuyerProfiles {
  private BuyerProfiles() {}

  static Answer get(Books books, ApiCall call) {
    return books
        .buyers()
        .find(new OfAccount(call.account(), decoded(call.id())))
        .map(signedIn -> Answer.json(200, json(signedIn)))
        .orElseGet(() -> call.notFound().answer());
  }

  private static ObjectNode json(SignedIn signedIn) {
    Buyer buyer = signedIn.buyer();
    JsonNode profile = buyer.profile();
    ObjectNode address = buyer.shippingAddresses().get(0);
    ObjectNode json = Json.object();
    json.set("name", scoped(signedIn, "name", profile.path("name")));
    json.set("email", scoped(signedIn, "email", profile.path("email")));
    json.set("postalCode", scoped(signedIn, "postalCode", address.path("postalCode")));
    json.set("countryCode", scoped(signedIn, "postalCode", address.path("countryCode")));
    json.put("buyerId", buyer.buyerId());
    json.set("phoneNumber", scoped(signedIn, "phoneNumber", profile.path("phoneNumber")));
    json.set("shippingAddress", scoped(signedIn, "shippingAddress", address));
    json.set("billingAddress", scoped(signedIn, "billingAddress", buyer.billingAddress()));
    json.set(
        "primeMembershipTypes",
        scoped(signedIn, "primeStatus", profile.path("primeMembershipTypes")));
    return json;
  }

  private static JsonNode scoped(SignedIn signedIn, String scope, JsonNode value) {
    return signedIn.scopes().contains(scope) ? value : NullNode.getInstance();
  }

  private static String decoded(String token) {
    try {
      return URLDecoder.decode(token, UTF_8);
    } catch (IllegalArgumentException e) {
      return token; // a stray percent sign: no token has one
    }
  }
}
