package io.github.payreturn.internal.amazon;

import static java.util.Map.entry;

import io.github.payreturn.Failed.Reason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What an error answer of Complete Checkout Session means: by its {@code reasonCode} if that is
 * listed, otherwise by its status. Whatever is not listed may have been executed.
 *
 * <p>A code counts with any 4xx status, because Amazon's own lists disagree on the statuses.
 */
final class ErrorTable {

  private static final boolean OVER = true;
  private static final boolean CAN_BE_TRIED_AGAIN = false;
  private static final Duration BREATH = Duration.ofSeconds(2);
  private static final Duration LONGEST_BREATH = Duration.ofMinutes(5);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Finding MAYBE = new Finding.Unknown();

  private static final Map<String, Finding> BY_REASON_CODE =
      Map.ofEntries(
          // Nothing was charged, and the buyer needs a new checkout.
          entry("HardDeclined", refused(Reason.DECLINED, OVER)),
          entry("SoftDeclined", refused(Reason.DECLINED, OVER)),
          entry("AmazonRejected", refused(Reason.DECLINED, OVER)),
          entry("PaymentMethodNotAllowed", refused(Reason.DECLINED, OVER)),
          entry("MFANotCompleted", refused(Reason.AUTHENTICATION_NOT_COMPLETED, OVER)),
          entry("TransactionTimedOut", refused(Reason.TIMED_OUT, OVER)),
          entry("ResourceNotFound", refused(Reason.SESSION_UNKNOWN, OVER)),

          // Nothing was charged, and the session stays open: mended, it can be completed.
          entry("AmountMismatch", refused(Reason.AMOUNT_REFUSED, CAN_BE_TRIED_AGAIN)),
          entry("CurrencyMismatch", refused(Reason.AMOUNT_REFUSED, CAN_BE_TRIED_AGAIN)),
          entry("TransactionAmountExceeded", refused(Reason.AMOUNT_REFUSED, CAN_BE_TRIED_AGAIN)),
          entry("MissingParameterValue", refused(Reason.REQUEST_REFUSED, CAN_BE_TRIED_AGAIN)),
          entry("InvalidParameterValue", refused(Reason.REQUEST_REFUSED, CAN_BE_TRIED_AGAIN)),
          entry("InvalidParameterCombination", refused(Reason.REQUEST_REFUSED, CAN_BE_TRIED_AGAIN)),
          entry("UnrecognizedField", refused(Reason.REQUEST_REFUSED, CAN_BE_TRIED_AGAIN)),
          entry("InvalidRequest", refused(Reason.REQUEST_REFUSED, CAN_BE_TRIED_AGAIN)),
          entry("InvalidRequestFormat", refused(Reason.REQUEST_REFUSED, CAN_BE_TRIED_AGAIN)),
          entry("InvalidAPIVersion", refused(Reason.REQUEST_REFUSED, CAN_BE_TRIED_AGAIN)),
          entry("UnsupportedOperation", refused(Reason.REQUEST_REFUSED, CAN_BE_TRIED_AGAIN)),
          entry("RequestNotSupported", refused(Reason.REQUEST_REFUSED, CAN_BE_TRIED_AGAIN)),
          entry(
              "InvalidSandboxSimulationSpecified",
              refused(Reason.REQUEST_REFUSED, CAN_BE_TRIED_AGAIN)),

          // Our side is wrong; approved buyers wait until it is mended.
          entry(
              "InvalidHeaderValue",
              ourFault(
                  "it does not know publicKeyId, at least not for this region and environment")),
          entry("MissingHeader", ourFault("a header is missing")),
          entry("MissingHeaderValue", ourFault("a header is missing")),
          entry(
              "UnauthorizedAccess",
              ourFault("publicKeyId is revoked, or of another account, region or environment")),
          entry("InvalidAuthentication", ourFault("publicKeyId or privateKey is wrong")),
          entry("InvalidAuthorizationToken", ourFault("the authorization token is wrong")),
          entry(
              "InvalidRequestSignature",
              ourFault(
                  "privateKey does not belong to publicKeyId, or this server's clock is wrong")),
          entry("InvalidAccountStatus", ourFault("the merchant account is closed or suspended")),
          entry(
              "TLSVersionNotSupported",
              ourFault("the TLS version of this Java runtime is too old")),

          // Amazon had no time for it.
          entry("TooManyRequests", throttled(BREATH)),
          entry("RequestThrottled", throttled(BREATH)),

          // Completed or Canceled already, or not ready: only the session itself can tell.
          entry("InvalidCheckoutSessionStatus", MAYBE),
          entry("CheckoutSessionCanceled", MAYBE),
          entry("InvalidChargeStatus", MAYBE),
          entry("DuplicateIdempotencyKey", MAYBE),
          entry("RequestTimeout", MAYBE),
          entry("ProcessingFailure", MAYBE),
          entry("InternalServerError", MAYBE),
          entry("ServiceUnavailable", MAYBE));

  private static final Map<Integer, Finding> BY_STATUS =
      Map.of(
          401, ourFault("publicKeyId is revoked, or of another account, region or environment"),
          403, ourFault("forbidden"),
          407, ourFault("the proxy wants a login"),
          426, ourFault("the TLS version of this Java runtime is too old"),
          429, throttled(BREATH));

  private ErrorTable() {}

  static Finding meaningOf(Reply.Answered error) {
    if (error.status() < 400 || error.status() >= 500) {
      return MAYBE;
    }
    Finding byStatus = BY_STATUS.getOrDefault(error.status(), MAYBE);
    Finding meaning =
        error
            .body()
            .reasonCode()
            .map(code -> BY_REASON_CODE.getOrDefault(code, MAYBE))
            .orElse(byStatus);
    if (meaning instanceof Finding.NotExecuted later && later.fault().isEmpty()) {
      return throttled(error.retryAfter().map(ErrorTable::bounded).orElse(later.pause()));
    }
    return meaning;
  }

  /** Somebody on the way may ask for a day, in which every payment of the merchant would lapse. */
  private static Duration bounded(Duration asked) {
    return asked.compareTo(LONGEST_BREATH) > 0 ? LONGEST_BREATH : asked;
  }

  private static Finding refused(Reason reason, boolean sessionOver) {
    return new Finding.Refused(reason, sessionOver);
  }

  private static Finding ourFault(String what) {
    return new Finding.NotExecuted(Optional.of(what), A_MINUTE);
  }

  private static Finding throttled(Duration wait) {
    return new Finding.NotExecuted(Optional.empty(), wait);
  }
}
