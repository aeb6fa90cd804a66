package io.github.payreturn.internal.amazon;

import java.util.Optional;

/**
 * What Amazon gives a payment: the ids that the shop keeps.
 *
 * @param chargePermissionId always there once Amazon accepted the checkout
 * @param chargeId absent where nothing was charged
 * @param chargePermissionType OneTime, Recurring or PaymentMethodOnFile, if Amazon said it
 */
public record Ids(
    String chargePermissionId, Optional<String> chargeId, Optional<String> chargePermissionType) {

  static Optional<Ids> in(AmazonJson body) {
    return body.chargePermissionId()
        .map(permission -> new Ids(permission, body.chargeId(), body.chargePermissionType()));
  }
}
