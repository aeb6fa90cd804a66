package io.github.payreturn.simulator.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.RefundState;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.function.Function;

/** {@code statusDetails}. The descriptions are ours: Amazon's are for reading only. */
final class Statuses {
  private Statuses() {}

  static ObjectNode ofSession(Status<SessionState> status) {
    return write(status, SessionState::code);
  }

  static ObjectNode ofCharge(Status<ChargeState> status) {
    return write(status, ChargeState::code);
  }

  /** Refunds say why, but not in words. */
  static ObjectNode ofRefund(Status<RefundState> status) {
    return write(status, RefundState::code).putNull("reasonDescription");
  }

  private static <S> ObjectNode write(Status<S> status, Function<S, String> code) {
    return Json.object()
        .put("state", code.apply(status.state()))
        .put("reasonCode", status.reasonCode().orElse(null))
        .put("reasonDescription", status.reasonCode().map(Statuses::describe).orElse(null))
        .put("lastUpdatedTimestamp", Timestamps.write(status.since()));
  }

  static String describe(String reasonCode) {
    return switch (reasonCode) {
      case "BuyerCanceled" -> "Buyer canceled the checkout.";
      case "AmazonCanceled" -> "Amazon canceled the checkout.";
      case "Declined" -> "Payment was declined.";
      case "Expired" -> "Checkout session expired.";
      default -> "The reason is " + reasonCode + ".";
    };
  }
}
