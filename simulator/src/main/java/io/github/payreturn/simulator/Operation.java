package io.github.payreturn.simulator;

/** The operations of Amazon Pay v2 that a shop needs. */
public enum Operation {
  CREATE_CHECKOUT_SESSION("POST", "/checkoutSessions"),
  GET_CHECKOUT_SESSION("GET", "/checkoutSessions/{id}"),
  UPDATE_CHECKOUT_SESSION("PATCH", "/checkoutSessions/{id}"),
  COMPLETE("POST", "/checkoutSessions/{id}/complete"),
  FINALIZE("POST", "/checkoutSessions/{id}/finalize"),
  GET_CHARGE_PERMISSION("GET", "/chargePermissions/{id}"),
  UPDATE_CHARGE_PERMISSION("PATCH", "/chargePermissions/{id}"),
  CLOSE_CHARGE_PERMISSION("DELETE", "/chargePermissions/{id}/close"),
  CREATE_CHARGE("POST", "/charges"),
  GET_CHARGE("GET", "/charges/{id}"),
  UPDATE_CHARGE("PATCH", "/charges/{id}"),
  CAPTURE_CHARGE("POST", "/charges/{id}/capture"),
  CANCEL_CHARGE("DELETE", "/charges/{id}/cancel"),
  CREATE_REFUND("POST", "/refunds"),
  GET_REFUND("GET", "/refunds/{id}"),
  GET_BUYER("GET", "/buyers/{id}"),
  DELIVERY_TRACKER("POST", "/deliveryTrackers");

  private final String method;
  private final String path;

  Operation(String method, String path) {
    this.method = method;
    this.path = path;
  }

  /** The HTTP method. */
  public String method() {
    return method;
  }

  /** The path below the version, with {@code {id}} for the resource. */
  public String path() {
    return path;
  }
}
