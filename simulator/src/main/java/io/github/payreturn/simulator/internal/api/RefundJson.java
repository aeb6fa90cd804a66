package io.github.payreturn.simulator.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.ledger.Refund;
import io.github.payreturn.simulator.internal.message.Json;

/** A refund as Amazon shows it. */
final class RefundJson {
  private RefundJson() {}

  static ObjectNode of(Refund refund) {
    ObjectNode json =
        Json.object()
            .put("refundId", refund.id())
            .put("chargeId", refund.chargeId())
            .put("creationTimestamp", Timestamps.write(refund.created()));
    json.set("refundAmount", Prices.write(refund.amount()));
    json.put("softDescriptor", refund.softDescriptor().orElse(null));
    json.set("statusDetails", Statuses.ofRefund(refund.history().current()));
    return json.put("releaseEnvironment", refund.account().environment().code());
  }
}
