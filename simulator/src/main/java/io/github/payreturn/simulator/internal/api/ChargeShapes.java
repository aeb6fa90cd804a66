package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Field.optional;
import static io.github.payreturn.simulator.internal.api.Field.required;
import static io.github.payreturn.simulator.internal.api.Rule.anything;
import static io.github.payreturn.simulator.internal.api.Rule.filled;
import static io.github.payreturn.simulator.internal.api.Rule.flag;
import static io.github.payreturn.simulator.internal.api.Rule.money;
import static io.github.payreturn.simulator.internal.api.Rule.object;
import static io.github.payreturn.simulator.internal.api.Rule.oneOf;
import static io.github.payreturn.simulator.internal.api.Rule.text;

/** What may stand in requests about charges, charge permissions and refunds. */
final class ChargeShapes {
  private static final Rule SOFT_DESCRIPTOR = text(16);
  private static final Rule REASON = filled(255);
  private static final Rule ID = filled(64);

  private static final Shape STATUS_DETAILS =
      Shape.of(
          required(
              "state",
              oneOf(
                  "AuthorizationInitiated",
                  "Authorized",
                  "CaptureInitiated",
                  "Captured",
                  "Canceled",
                  "Declined")),
          optional("reasonCode", text(64)),
          optional("reasonDescription", text(255)));

  static final Shape UPDATE_CHARGE = Shape.of(required("statusDetails", object(STATUS_DETAILS)));

  static final Shape CAPTURE =
      Shape.of(required("captureAmount", money()), optional("softDescriptor", SOFT_DESCRIPTOR));

  static final Shape CANCEL = Shape.of(required("cancellationReason", REASON));

  static final Shape CLOSE_PERMISSION =
      Shape.of(required("closureReason", REASON), optional("cancelPendingCharges", flag()));

  static final Shape REFUND =
      Shape.of(
          required("chargeId", ID),
          required("refundAmount", money()),
          optional("softDescriptor", SOFT_DESCRIPTOR));

  private ChargeShapes() {}

  static Shape createCharge(boolean metadataLimited) {
    return Shape.of(
        required("chargePermissionId", ID),
        required("chargeAmount", money()),
        optional("captureNow", flag()),
        optional("softDescriptor", SOFT_DESCRIPTOR),
        optional("canHandlePendingAuthorization", flag()),
        optional("merchantMetadata", object(SessionShapes.merchantMetadata(metadataLimited))),
        optional("providerMetadata", object(SessionShapes.PROVIDER_METADATA)),
        optional("platformId", text(256)),
        optional("chargeInitiator", oneOf("CITU", "MITU", "CITR", "MITR")),
        optional(
            "channel",
            oneOf("Web", "Phone", "App", "Alexa", "PointOfSale", "FireTv", "Offline", "Amazon")),
        optional("webCheckoutDetails", anything()));
  }

  static Shape updatePermission(boolean metadataLimited) {
    return Shape.of(
        optional("merchantMetadata", object(SessionShapes.merchantMetadata(metadataLimited))),
        optional("recurringMetadata", object(SessionShapes.RECURRING_METADATA)));
  }
}
