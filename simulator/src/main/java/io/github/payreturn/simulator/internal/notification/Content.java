package io.github.payreturn.simulator.internal.notification;

import io.github.payreturn.simulator.internal.message.Json;
import java.util.UUID;

/**
 * What a notification says: which object, and that something became of it, but not what.
 *
 * @param objectType CHARGE, CHARGE_PERMISSION, REFUND or CHARGEBACK
 * @param notificationType STATE_CHANGE or ATTRIBUTE_CHANGE
 */
public record Content(
    String objectId, String objectType, String chargePermissionId, String notificationType) {
  private static final String MERCHANT_ID = "A0SIMULATOR00";

  /** About an object that need not exist; its kind shows in its id. */
  public static Content about(String objectId) {
    return new Content(
        objectId, objectType(objectId), objectId.replaceFirst("-[CR]\\d+$", ""), "STATE_CHANGE");
  }

  /** About an object of a charge permission that has a number of its own. */
  public static Content about(String objectId, String chargePermissionId) {
    return new Content(objectId, objectType(objectId), chargePermissionId, "STATE_CHANGE");
  }

  private static String objectType(String objectId) {
    if (objectId.matches(".*-C\\d+")) {
      return "CHARGE";
    }
    return objectId.matches(".*-R\\d+") ? "REFUND" : "CHARGE_PERMISSION";
  }

  /** The text that stands in the SNS message. */
  String json() {
    return Json.object()
        .put("NotificationType", notificationType)
        .put("ObjectId", objectId)
        .put("ObjectType", objectType)
        .put("NotificationVersion", "V2")
        .put("NotificationId", UUID.randomUUID().toString())
        .put("ChargePermissionId", chargePermissionId)
        .put("MerchantID", MERCHANT_ID)
        .toString();
  }
}
