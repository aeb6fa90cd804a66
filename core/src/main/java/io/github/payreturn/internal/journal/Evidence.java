package io.github.payreturn.internal.journal;

import io.github.payreturn.internal.amazon.Ids;
import java.util.Optional;

/**
 * What Amazon said last, and what proves it.
 *
 * @param reason why the row is where it is: a failure's name, a review's sentence, or empty
 * @param reasonCode Amazon's own code
 * @param status the HTTP status, 0 without an answer
 * @param requestId Amazon's request id
 * @param ids once known, never forgotten
 */
public record Evidence(
    String reason,
    Optional<String> reasonCode,
    int status,
    Optional<String> requestId,
    Optional<Ids> ids) {

  /** A row that has not been sent. */
  public static Evidence none(String reason) {
    return new Evidence(reason, Optional.empty(), 0, Optional.empty(), Optional.empty());
  }
}
