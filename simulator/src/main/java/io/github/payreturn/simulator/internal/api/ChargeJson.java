package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.message.Json.withFields;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.RefundState;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Charge;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.message.Json;
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

  static ObjectNode of(Books books, Charge charge) {
    ObjectNode json = Json.only(charge.details(), ALL);
    json.put("chargeId", charge.id());
    json.put("chargePermissionId", charge.chargePermissionId());
    json.set("chargeAmount", Prices.write(charge.amount()));
    charge.captured().ifPresent(price -> addCapture(books, json, charge, price));
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

  /** The answer of Create Charge, where nothing is converted yet. */
  static ObjectNode created(Books books, Charge charge) {
    ObjectNode json = of(books, charge);
    json.putNull("convertedAmount");
    json.putNull("conversionRate");
    return json;
  }

  private static void addCapture(Books books, ObjectNode json, Charge charge, Price captured) {
    String currency = captured.currencyCode();
    BigDecimal sum = Refunds.sum(books, charge, refund -> refund.state() == RefundState.REFUNDED);
    BigDecimal refunded = sum.setScale(Math.max(sum.scale(), captured.amount().scale()));
    json.set("captureAmount", Prices.write(captured));
    json.set("refundedAmount", Prices.write(new Price(refunded, currency)));
    if (books.assume(Assumption.CONVERTED_AMOUNTS_ARE_PRICES)) {
      json.set("convertedAmount", Prices.write(captured));
    } else {
      json.put("convertedAmount", captured.amount().toPlainString());
    }
    json.put("conversionRate", "1.00");
  }
}
