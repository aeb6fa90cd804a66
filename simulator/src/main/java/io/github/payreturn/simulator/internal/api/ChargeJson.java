package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.message.Json.withFields;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.internal.ledger.Charge;
import io.github.payreturn.simulator.internal.ledger.Prices;
import java.math.BigDecimal;

/** A charge as Amazon shows it. */
final class ChargeJson {
  private static final String[] ALL = {
    "chargeId", "chargePermissionId", "chargeAmount", "captureAmount", "refundedAmount",
    "convertedAmount", "conversionRate", "softDescriptor", "channel", "chargeInitiator",
    "merchantMetadata", "providerMetadata", "platformId", "webCheckoutDetails", "statusDetails",
    "creationTimestamp", "expirationTimestamp", "releaseEnvironment"
  };

  private ChargeJson() {}

  static ObjectNode of(Charge charge) {
    ObjectNode json = withFields(charge.details(), ALL);
    json.put("chargeId", charge.id());
    json.put("chargePermissionId", charge.chargePermissionId());
    json.set("chargeAmount", Prices.write(charge.amount()));
    charge.captured().ifPresent(price -> addCapture(json, price));
    if (charge.state() == ChargeState.CAPTURED) {
      json.put("convertedAmount", charge.amount().amount().toPlainString());
      json.put("conversionRate", "1.00");
    }
    json.set("merchantMetadata", SessionJson.merchantMetadata(charge.details()));
    json.set(
        "providerMetadata",
        withFields(charge.details().path("providerMetadata"), "providerReferenceId"));
    json.set("statusDetails", Statuses.ofCharge(charge.history().current()));
    json.put("creationTimestamp", Timestamps.write(charge.created()));
    json.put("expirationTimestamp", Timestamps.write(charge.expires()));
    json.put("releaseEnvironment", charge.account().environment().code());
    return json;
  }

  private static void addCapture(ObjectNode json, Price captured) {
    BigDecimal nothing = BigDecimal.ZERO.setScale(captured.amount().scale());
    json.set("captureAmount", Prices.write(captured));
    json.set("refundedAmount", Prices.write(new Price(nothing, captured.currencyCode())));
  }
}
