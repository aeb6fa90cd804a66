package io.github.payreturn.internal.amazon;

import io.github.payreturn.Shipment;
import io.github.payreturn.internal.SessionId;

/**
 * The calls that a return needs, and the one for its parcels. Each makes one HTTPS request, blocks
 * until its total limit at most, never retries what may have been executed, and never throws.
 */
public interface AmazonPay {

  /** {@code POST /checkoutSessions/{id}/complete} or {@code /finalize}: the call that charges. */
  Reply end(SessionId session, CheckoutBody body);

  /** {@code GET /checkoutSessions/{id}}. */
  Reply getCheckoutSession(SessionId session);

  /** {@code GET /charges/{id}}. */
  Reply getCharge(String chargeId);

  /** {@code GET /chargePermissions/{id}}. */
  Reply getChargePermission(String chargePermissionId);

  /** {@code POST /deliveryTrackers}. */
  Reply trackDelivery(String chargePermissionId, Shipment parcel);
}
