package io.github.payreturn;

import java.util.Optional;

/**
 * Certain: this return charged nothing. The order can be paid again.
 *
 * @param orderId the shop's order id; empty text if the return named none
 * @param reason why
 * @param amazonReason Amazon's own {@code reasonCode}, for the shop's records, never for buyers
 */
public record Failed(String orderId, Reason reason, Optional<String> amazonReason)
    implements Outcome {

  @Override
  public String code() {
    return Codes.of(reason);
  }

  /** Why a payment failed. */
  public enum Reason {
    /** The buyer canceled, or came back without going through. */
    CANCELED,
    /** The payment method was refused; another one may work. */
    DECLINED,
    /** The buyer's bank wanted a confirmation that did not happen. */
    AUTHENTICATION_NOT_COMPLETED,
    /** The authorization took too long. */
    TIMED_OUT,
    /** More than 24 hours went by before the checkout was completed. */
    EXPIRED,
    /** Amazon canceled the checkout for a reason of its own. */
    CANCELED_BY_AMAZON,
    /** The shop's amount or currency differs from the session's: the shop has to mend it. */
    AMOUNT_REFUSED,
    /** Amazon does not know the session: foreign, deleted, or of the other environment. */
    SESSION_UNKNOWN,
    /** Amazon refused our request as malformed: a fault of the shop's set-up or of ours. */
    REQUEST_REFUSED,
    /** No machine could tell, and a person of the shop found out that nothing is charged. */
    NOT_PAID,
    /** Another checkout of the same order came first, and did not go through in the end. */
    SUPERSEDED,
    /** The return carried no session id, or something that cannot be one. */
    NO_SESSION
  }
}
