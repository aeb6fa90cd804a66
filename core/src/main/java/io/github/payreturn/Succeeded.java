package io.github.payreturn;

import java.util.Optional;

/**
 * Amazon confirmed the payment, or the shop itself said that the order is paid.
 *
 * <p>What to keep: {@link Level#CAPTURED} both ids (refunds need the charge id); {@link
 * Level#AUTHORIZED} both ids (capture needs the charge id); {@link Level#PERMISSION_ONLY} the
 * charge permission id (later charges need it).
 *
 * @param orderId the shop's order id
 * @param level what was obtained, by the intent that the shop declared
 * @param chargePermissionId Amazon's {@code chargePermissionId}; empty text only for {@link
 *     Level#PAID_BY_OTHER_MEANS}, which no listener is told of
 * @param chargeId Amazon's {@code chargeId}, absent where nothing was charged
 * @param chargePermissionType whether the buyer agreed to more than this one payment, if Amazon
 *     said it: a saved wallet with an order is {@code PAYMENT_METHOD_ON_FILE} only if they agreed
 *     to save
 * @param chargeAmount what Amazon charged or reserved, as frozen when the buyer returned; compare
 *     it with the order if the cart can change meanwhile
 * @param reference the shop's own order number, if it gave one at delivery
 */
public record Succeeded(
    String orderId,
    Level level,
    String chargePermissionId,
    Optional<String> chargeId,
    Optional<ChargePermissionType> chargePermissionType,
    Optional<Price> chargeAmount,
    Optional<String> reference)
    implements Outcome {

  @Override
  public String code() {
    return Codes.of(level);
  }

  /** How far the payment went. */
  public enum Level {
    /** The money is on its way to the merchant. */
    CAPTURED,
    /** The money is reserved until the shop captures it. */
    AUTHORIZED,
    /** The buyer agreed; nothing is reserved yet. */
    PERMISSION_ONLY,
    /** The buyer saved Amazon Pay for later payments; nothing was charged. */
    WALLET_SAVED,
    /** The shop said that the order is paid; Amazon was not asked for anything. */
    PAID_BY_OTHER_MEANS;

    /** The level that a shop reaches with the intent it declared. */
    public static Level of(PaymentIntent intent) {
      return switch (intent) {
        case CONFIRM -> PERMISSION_ONLY;
        case AUTHORIZE -> AUTHORIZED;
        case AUTHORIZE_WITH_CAPTURE -> CAPTURED;
      };
    }
  }
}
