package io.github.payreturn;

import java.util.Optional;

/**
 * Not known yet, or not to be shown yet. The buyer is asked to wait and not to pay again.
 *
 * @param orderId the shop's order id
 * @param reason why
 * @param chargePermissionId Amazon's {@code chargePermissionId}, once known
 * @param chargeId Amazon's {@code chargeId}, once known
 */
public record Pending(
    String orderId, Reason reason, Optional<String> chargePermissionId, Optional<String> chargeId)
    implements Outcome {

  @Override
  public String code() {
    return Codes.of(reason);
  }

  /** Why a payment is pending. */
  public enum Reason {
    /** Amazon has not been asked yet, or its answer was lost: we are finding out. */
    CHECKING,
    /** Amazon is still authorizing; it takes up to 24 hours. */
    AUTHORIZING,
    /** The payment was received; the shop is still updating its order. */
    ORDER_BEING_UPDATED,
    /** A person has to look; the shop will get in touch. */
    NEEDS_REVIEW
  }
}
