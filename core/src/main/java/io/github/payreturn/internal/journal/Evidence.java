package io.github.payreturn.internal.journal;

import io.github.payreturn.internal.amazon.Ids;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Amazon said last, and what proves it.
 *
 * @param reason why the row is where it is: a failure's name, a review's sentence, or empty
 * @param reasonCode Amazon's own code
 * @param status the HTTP status, 0 without an answer
 * @param requestId Amazon's request id
 * @param ids once known, never forgotten
 * @param at when Amazon said it; null if it has said nothing
 */
public record Evidence(
    String reason,
    Optional<String> reasonCode,
    int status,
    Optional<String> requestId,
    Optional<Ids> ids,
    @Nullable Instant at) {

  /** A row that has not been sent. */
  public static Evidence none(String reason) {
    return new Evidence(reason, Optional.empty(), 0, Optional.empty(), Optional.empty(), null);
  }

  /** The same, taken to mean something else by a person. */
  public Evidence judged(String newReason, Optional<Ids> newIds) {
    return new Evidence(newReason, reasonCode, status, requestId, newIds, at);
  }
}
