package io.github.payreturn.internal.amazon;

import io.github.payreturn.BuyerDetails;
import io.github.payreturn.Failed;
import java.time.Duration;
import java.util.Optional;

/**
 * A finding with what proves it to Amazon's support.
 *
 * @param finding what it means
 * @param status the HTTP status, 0 if there was no answer
 * @param reasonCode Amazon's {@code reasonCode}, of the error or of the state
 * @param requestId {@code X-Amz-Pay-Request-Id}
 * @param buyer who the buyer is, if the answer says it; never kept
 * @param cause how the exchange broke, in one or two words; empty if it did not
 */
public record Observation(
    Finding finding,
    int status,
    Optional<String> reasonCode,
    Optional<String> requestId,
    Optional<BuyerDetails> buyer,
    String cause) {

  /** The shop takes back a payment that was never sent; Amazon has no part in it. */
  public static Observation withdrawn() {
    return new Observation(
        new Finding.Refused(Failed.Reason.CANCELED, false),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /**
   * Nothing was sent, because it waited so long for a thread that others may have taken it over.
   */
  public static Observation notInTime() {
    return new Observation(
        new Finding.NotAsked(Duration.ZERO),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "no thread in time");
  }

  /** The same evidence, taken to mean something else. */
  public Observation meaning(Finding other) {
    return new Observation(other, status, reasonCode, requestId, buyer, cause);
  }
}
