package io.github.payreturn.operations;

import io.github.payreturn.BuyerDetails;
import java.util.Optional;

/**
 * What became of {@link Operations#buyerDetails}. Printed, it shows nothing personal.
 *
 * @param status whether they could be had
 * @param buyer only with {@link Status#FOUND}; kept nowhere of ours
 * @param requestId Amazon's request id, if it answered
 */
public record BuyerDetailsAnswer(
    Status status, Optional<BuyerDetails> buyer, Optional<String> requestId) {

  /** Whether they could be had. */
  public enum Status {
    /** Here they are. */
    FOUND,
    /** Amazon shows them for 30 days after the payment, which are over. */
    TOO_LATE,
    /** Amazon answered and named no buyer. */
    NOT_SHARED,
    /** Amazon could not be asked, or did not answer: try again. */
    NO_ANSWER,
    /** Nothing was obtained from a buyer: the payment did not succeed, or nothing has that id. */
    NO_PAYMENT
  }
}
