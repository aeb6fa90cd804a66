package io.github.payreturn.simulator;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One SNS message that the simulator has sent, and what the receiver made of it.
 *
 * @param number counts up in the order of sending
 * @param at when it was written, by the simulator's clock
 * @param type {@code Notification}, {@code SubscriptionConfirmation}, {@code
 *     UnsubscribeConfirmation}
 * @param objectId what it is about; empty for a confirmation
 * @param headers with which it is posted
 * @param body the JSON that is posted
 * @param attempts every delivery, oldest first
 * @param nextAttempt when it is posted again: an hour after a failure, three times at most; never
 *     after a 4xx
 */
public record Notification(
    long number,
    Instant at,
    String messageId,
    String type,
    String objectId,
    Forgery forgery,
    URI url,
    Map<String, String> headers,
    String body,
    List<Attempt> attempts,
    Optional<Instant> nextAttempt) {

  /**
   * One delivery.
   *
   * @param at by the simulator's clock
   * @param status what the receiver answered; empty if there was no answer
   * @param duration real time
   * @param failure why there was no answer, in a word; empty if there was one
   */
  public record Attempt(Instant at, OptionalInt status, Duration duration, String failure) {
    /** Whether the receiver has taken it: any 2xx. */
    public boolean accepted() {
      return status.isPresent() && status.getAsInt() / 100 == 2;
    }
  }

  public Notification {
    headers = Map.copyOf(headers);
    attempts = List.copyOf(attempts);
  }

  /** What the receiver answered last; empty if it never did. */
  public OptionalInt status() {
    return attempts.isEmpty() ? OptionalInt.empty() : attempts.get(attempts.size() - 1).status();
  }

  /** The same notification, given up or just being posted again. */
  public Notification withoutNextAttempt() {
    return new Notification(
        number,
        at,
        messageId,
        type,
        objectId,
        forgery,
        url,
        headers,
        body,
        attempts,
        Optional.empty());
  }

  /** The same notification after one more delivery. */
  public Notification after(Attempt attempt, Optional<Instant> next) {
    List<Attempt> more = Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
    return new Notification(
        number, at, messageId, type, objectId, forgery, url, headers, body, more, next);
  }
}
