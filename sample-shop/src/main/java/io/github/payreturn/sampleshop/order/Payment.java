package io.github.payreturn.sampleshop.order;

import io.github.payreturn.Succeeded;
import java.util.Optional;

/**
 * What the shop keeps of a payment. Amazon deletes what it knows of the buyer after 30 days; these
 * ids stay valid, and without them nobody can charge, capture or refund.
 *
 * @param level how far the payment went
 * @param chargePermission Amazon's id of what the buyer agreed to, which they find in their account
 * @param charge Amazon's id of what was charged or reserved; empty if nothing was
 */
public record Payment(Succeeded.Level level, String chargePermission, Optional<String> charge) {

  /** In words for those who work in the shop. */
  public String words() {
    return switch (level) {
      case CAPTURED -> "Captured: the money is on its way";
      case AUTHORIZED -> "Authorized: reserved, to be captured when the order ships";
      case PERMISSION_ONLY -> "Permission only: to be charged when the tea is ready";
      case WALLET_SAVED, PAID_BY_OTHER_MEANS -> "Not paid with this order";
    };
  }

  /** What the charge id is kept for. */
  public String chargeUse() {
    return level == Succeeded.Level.AUTHORIZED ? "to capture it" : "to refund it";
  }

  /** What the charge permission id is kept for. */
  public String chargePermissionUse() {
    return charge.isEmpty()
        ? "to create the charge"
        : "to charge the rest if the order has one, and to report shipments";
  }
}
