package io.github.payreturn.simulator.internal.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.payreturn.simulator.internal.message.Body;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.Set;

/** A request's body as it is remembered: only values that are known to be about nobody. */
final class RecordedBody {
  private static final TextNode HIDDEN = TextNode.valueOf("(hidden)");
  private static final int MOST = 4_000;
  private static final Set<String> ABOUT_NOBODY =
      Set.of(
          "amount",
          "currencyCode",
          "paymentIntent",
          "canHandlePendingAuthorization",
          "presentmentCurrency",
          "allowOvercharge",
          "extendExpiration",
          "softDescriptor",
          "productType",
          "storeId",
          "chargePermissionType",
          "setupOnly",
          "unit",
          "value",
          "merchantReferenceId",
          "merchantStoreName",
          "chargePermissionId",
          "chargeId",
          "captureNow",
          "state",
          "reasonCode",
          "closureReason",
          "cancellationReason",
          "cancelPendingCharges",
          "trackingNumber",
          "carrierCode",
          "platformId",
          "chargeInitiator",
          "channel",
          "checkoutReviewReturnUrl",
          "checkoutResultReturnUrl",
          "checkoutCancelUrl");

  private RecordedBody() {}

  static String of(Body body) {
    if (body.isEmpty()) {
      return "";
    }
    String text =
        Json.parseObject(body.text())
            .map(object -> hidden(object).toString())
            .orElse("(no JSON object, " + body.size() + " bytes)");
    return text.length() > MOST ? text.substring(0, MOST) + "..." : text;
  }

  private static JsonNode hidden(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode result = Json.object();
      object
          .properties()
          .forEach(field -> result.set(field.getKey(), hidden(field.getKey(), field.getValue())));
      return result;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode result = Json.array();
      array.forEach(element -> result.add(hidden(element)));
      return result;
    }
    return HIDDEN;
  }

  private static JsonNode hidden(String name, JsonNode value) {
    boolean harmless = value.isNull() || (value.isValueNode() && ABOUT_NOBODY.contains(name));
    return harmless ? value : hidden(value);
  }
}
