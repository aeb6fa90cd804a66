package io.github.payreturn.internal.amazon;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How one call to Amazon ended. */
public sealed interface Reply {

  /**
   * Amazon, or something on the way, answered.
   *
   * @param status the HTTP status
   * @param body what could be read; {@link AmazonJson#UNREADABLE} if it was no JSON object
   * @param requestId {@code X-Amz-Pay-Request-Id}, kept on errors too
   * @param retryAfter how long Amazon asks us to wait, if it says
   * @param date what time it is for whoever answered, if it says
   */
  record Answered(
      int status,
      AmazonJson body,
      Optional<String> requestId,
      Optional<Duration> retryAfter,
      Optional<Instant> date)
      implements Reply {

    boolean ok() {
      return status >= 200 && status < 300;
    }
  }

  /** The request certainly never left: no connection, no such host, no signature. */
  record NotSent(String cause) implements Reply {}

  /**
   * The call was not made at all: over the quota, or the merchant is paused.
   *
   * @param pause at least that long
   * @param cause in a few words
   */
  record HeldBack(Duration pause, String cause) implements Reply {}

  /** The request may have arrived and may have been executed: time-out, reset, broken answer. */
  record NoAnswer(String cause) implements Reply {}
}
