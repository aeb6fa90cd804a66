package io.github.payreturn.simulator.internal.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.ledger.Account;
import io.github.payreturn.simulator.internal.ledger.Environment;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Parameters;
import io.github.payreturn.simulator.internal.signature.ButtonSignature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a button in the shop's page sends when it is pressed. */
record Button(Parameters parameters) {
  private static final String PAYLOAD = "payloadJSON";
  private static final List<String> NAMES =
      List.of(
          "merchantId",
          "publicKeyId",
          "sandbox",
          "productType",
          "estimatedOrderAmount",
          PAYLOAD,
          "signature",
          "algorithm");

  /** A button without a signature names no key either: it is taken for this merchant's. */
  Button orOf(String merchant) {
    Map<String, String> values = new HashMap<>(parameters.values());
    values.putIfAbsent("publicKeyId", merchant);
    return new Button(new Parameters(values));
  }

  ButtonSignature signature() {
    return new ButtonSignature(
        parameters.get("publicKeyId"),
        parameters.get("algorithm"),
        parameters.get(PAYLOAD),
        parameters.get("signature"));
  }

  /** The payload; empty if it is no JSON object. */
  Optional<ObjectNode> payload() {
    return Json.parseObject(parameters.get(PAYLOAD));
  }

  /** Keys of the older kind serve both environments: the button says which one is meant. */
  Account account() {
    String key = parameters.get("publicKeyId");
    boolean live = parameters.get("sandbox").equals("false");
    return Account.byPrefix(key)
        .orElseGet(() -> new Account(key, live ? Environment.LIVE : Environment.SANDBOX));
  }

  /** The details of the session, to which the button adds what its payload does not say. */
  ObjectNode details(ObjectNode payload) {
    ObjectNode outside = Json.object();
    parameters
        .find("productType")
        .filter(type -> !type.isEmpty())
        .ifPresent(type -> outside.put("productType", type));
    Json.parseObject(parameters.get("estimatedOrderAmount"))
        .flatMap(Prices::read)
        .ifPresent(
            price ->
                outside.putObject("paymentDetails").set("estimateOrderTotal", Prices.write(price)));
    return Json.merged(outside, payload);
  }

  /** The same once more, in a form. */
  Html hiddenFields() {
    return Html.all(NAMES.stream().map(name -> Visit.hidden(name, parameters.get(name))).toList());
  }
}
