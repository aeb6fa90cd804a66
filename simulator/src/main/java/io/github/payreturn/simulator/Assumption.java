package io.github.payreturn.simulator;

/**
 * What Amazon's documentation leaves open. Each is a statement that the simulator takes to be true
 * or false; either can be chosen with {@link Behaviour#assuming(Assumption, boolean)}.
 */
public enum Assumption {
  HOST_AND_REGION_MUST_BE_SIGNED(
      true, "a signature covers x-amz-pay-host and x-amz-pay-region, not only x-amz-pay-date"),
  AMOUNTS_ARE_COMPARED_AS_TEXT(false, "14 and 14.00 are different amounts"),
  ADDRESSES_ARE_COMPARED_STRICTLY(
      false, "Finalize tells null, missing, empty and surrounding blanks of an address apart"),
  WRONG_ADDRESS_IS_A_CONFLICT(
      false, "Finalize answers a wrong address with 409 AmountMismatch, not InvalidParameterValue"),
  MISSING_ADDRESS_IS_INVALID(
      false,
      "Finalize answers a missing address with InvalidParameterValue, not MissingParameterValue"),
  COMPLETE_TAKES_SUPPLEMENTARY_DATA(
      false, "Complete takes supplementaryData; otherwise it is an UnrecognizedField"),
  COMPLETE_REPLAYS_BY_KEY(
      false, "Complete and Finalize repeat their saved answer for the same idempotency key"),
  ERRORS_ARE_REPLAYED(false, "errors are saved and repeated for the same idempotency key too"),
  IDEMPOTENCY_KEY_IS_REQUIRED(
      true, "Create Checkout Session, Create Charge, Capture and Create Refund refuse to lack it"),
  RACING_COMPLETE_IS_TOO_EARLY(
      false, "Complete answers 425 while another one of the same session is under way"),
  PENDING_SESSION_STAYS_OPEN(
      false, "a session says Open, with ids, as long as its authorization is pending"),
  CANCELED_SESSION_HAS_AN_INVALID_STATUS(
      false, "Complete on a canceled session is InvalidCheckoutSessionStatus"),
  EXPIRED_SESSION_WAS_CANCELED(false, "Complete on an expired session is CheckoutSessionCanceled"),
  COMPLETED_SESSION_SHOWS_PAYMENT_DETAILS(
      false, "Get Checkout Session still shows paymentDetails once it is Completed"),
  UNDECIDED_CHARGE_IS_CANCELED(
      false,
      "a charge that is pending for 24 hours is Canceled/AmazonCanceled, not"
          + " Declined/TransactionTimedOut"),
  CANCELED_TOTAL_CLOSES_PERMISSION(
      true, "a one-time charge permission is closed when its whole amount was canceled"),
  UNKNOWN_ID_IN_A_BODY_IS_INVALID(
      false, "an unknown id in a body is InvalidParameterValue, not ResourceNotFound"),
  OTHER_ENVIRONMENT_IS_A_SERVER_ERROR(
      false, "what belongs to the other environment is a 500, not ResourceNotFound"),
  CREATED_IS_200(false, "creating something answers 200, not 201"),
  CONVERTED_AMOUNTS_ARE_PRICES(
      false, "a charge's convertedAmount is a price with currency, not a text"),
  FINALIZE_TELLS_THE_BUYER(
      true,
      "Finalize answers buyer, billingAddress and paymentDetails, not only what Complete does"),
  ABSENT_CHARGE_ID_IS_TEXT(
      true, "Finalize of a wallet set-up answers chargeId \"null\" as text, not as JSON null"),
  METADATA_LIMITS_HOLD(
      true, "merchantReferenceId, noteToBuyer, customInformation: at most 256, 255, 4096 long"),
  GUESSED_SIMULATION_CODES_EXIST(
      true,
      "Create Charge, Capture, Cancel and Create Refund obey simulation codes of guessed names"),
  FINALIZE_IS_THROTTLED_AS_COMPLETE(true, "Finalize has the quota of Complete, otherwise none"),
  THROTTLED_ANSWERS_SAY_RETRY_AFTER(false, "429 comes with a Retry-After"),
  TRACKERS_WORK_IN_THE_SANDBOX(true, "Delivery Tracker is not for the live environment only"),
  TRACKER_ECHOES_BOTH_IDS(
      true, "Delivery Tracker answers both id fields, one of them null, not only the given one"),
  SIGN_IN_URL_NAMES_IT_CHECKOUT_SESSION_ID(
      false, "signInReturnUrl gets checkoutSessionId, not amazonCheckoutSessionId"),
  CANCEL_URL_BEARS_THE_SESSION_ID(false, "checkoutCancelUrl gets amazonCheckoutSessionId"),
  BUY_NOW_MAY_BE_UNSIGNED(
      true,
      "renderJSButton with checkoutSessionConfig opens a session without a signature, for the first"
          + " merchant");

  private final boolean byDefault;
  private final String statement;

  Assumption(boolean byDefault, String statement) {
    this.byDefault = byDefault;
    this.statement = statement;
  }

  /** Whether the simulator takes it to be true unless told otherwise. */
  public boolean byDefault() {
    return byDefault;
  }

  /** What is assumed, in words for a person. */
  public String statement() {
    return statement;
  }
}
