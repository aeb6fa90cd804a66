package io.github.payreturn.simulator.internal.message;

/** Amazon's error shape: exactly a reasonCode and a message, and the status that goes with them. */
public record Problem(int status, String reasonCode, String message) {

  public static Problem missingHeader(String name) {
    return new Problem(400, "MissingHeader", "Header " + name + " is missing.");
  }

  public static Problem missingHeaderValue(String name) {
    return new Problem(400, "MissingHeaderValue", "Header " + name + " has no value.");
  }

  public static Problem invalidHeaderValue(String name) {
    return new Problem(
        400, "InvalidHeaderValue", "The value provided for header [" + name + "] is invalid.");
  }

  public static Problem invalidRequestSignature(String why) {
    return new Problem(403, "InvalidRequestSignature", why);
  }

  public static Problem unauthorizedAccess() {
    return new Problem(401, "UnauthorizedAccess", "Not authorized for this request.");
  }

  public static Problem invalidApiVersion() {
    return new Problem(400, "InvalidAPIVersion", "The API version of the path is not supported.");
  }

  public static Problem invalidRequest(String message) {
    return new Problem(400, "InvalidRequest", message);
  }

  public static Problem invalidRequestFormat() {
    return new Problem(400, "InvalidRequestFormat", "Request body is not valid JSON.");
  }

  public static Problem missingParameter(String name) {
    return new Problem(400, "MissingParameterValue", "Required parameter " + name + " is missing.");
  }

  public static Problem invalidParameter(String name) {
    return new Problem(
        400, "InvalidParameterValue", "The value provided for [" + name + "] is invalid.");
  }

  public static Problem invalidCombination(String message) {
    return new Problem(400, "InvalidParameterCombination", message);
  }

  public static Problem unrecognizedField(String name) {
    return new Problem(
        400, "UnrecognizedField", "The field '" + name + "' is invalid for this API.");
  }

  public static Problem invalidSimulation() {
    return new Problem(
        400,
        "InvalidSandboxSimulationSpecified",
        "This simulation is not valid for the operation.");
  }

  public static Problem currencyMismatch() {
    return new Problem(
        400, "CurrencyMismatch", "The currency differs from the currency of the checkout session.");
  }

  public static Problem amountExceeded() {
    return new Problem(400, "TransactionAmountExceeded", "The amount is over the allowed limit.");
  }

  public static Problem amountMismatch(String name) {
    return new Problem(
        409, "AmountMismatch", "The " + name + " differs from the checkout session.");
  }

  public static Problem notFound(String path) {
    return new Problem(
        404,
        "ResourceNotFound",
        "Resource you are trying to access is not available. Requested path '" + path + "'");
  }

  public static Problem unsupportedOperation() {
    return new Problem(405, "UnsupportedOperation", "Operation not supported.");
  }

  public static Problem tooManyRequests() {
    return new Problem(429, "TooManyRequests", "Request was throttled.");
  }

  /** Amazon's SDK knows the status; its code is not documented. */
  public static Problem tooEarly() {
    return new Problem(425, "TooEarly", "Another request is still being processed.");
  }

  public static Problem invalidSessionStatus() {
    return new Problem(
        422,
        "InvalidCheckoutSessionStatus",
        "You tried to call an operation on a Checkout Session that is in a state where that"
            + " operation cannot be called.");
  }

  public static Problem sessionCanceled() {
    return new Problem(422, "CheckoutSessionCanceled", "The checkout session was canceled.");
  }

  public static Problem invalidChargeStatus() {
    return new Problem(
        422,
        "InvalidChargeStatus",
        "The charge is in a state where the operation cannot be called.");
  }

  public static Problem invalidPermissionStatus() {
    return new Problem(
        422,
        "InvalidChargePermissionStatus",
        "The charge permission is in a state where the operation cannot be called.");
  }

  public static Problem permissionNotModifiable() {
    return new Problem(
        422, "ChargePermissionNotModifiable", "The charge permission cannot be changed any more.");
  }

  public static Problem periodicAmountExceeded() {
    return new Problem(
        400, "PeriodicAmountExceeded", "The amount is over the allowed limit of the period.");
  }

  public static Problem duplicateIdempotencyKey() {
    return new Problem(
        400, "DuplicateIdempotencyKey", "The idempotency key was already used with other values.");
  }

  public static Problem invalidInputFormat(String name) {
    return new Problem(400, "InvalidInputFormat", "The format of [" + name + "] is not valid.");
  }

  /** The payment was refused: HardDeclined, SoftDeclined, AmazonRejected and their like. */
  public static Problem refused(String reasonCode) {
    int status = reasonCode.equals("ProcessingFailure") ? 500 : 422;
    return new Problem(status, reasonCode, "The payment was refused: " + reasonCode + ".");
  }

  public static Problem internalServerError() {
    return new Problem(500, "InternalServerError", "There was an unknown error in the service.");
  }

  public Answer answer() {
    return Answer.json(status, Json.object().put("reasonCode", reasonCode).put("message", message));
  }
}
