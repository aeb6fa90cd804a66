package io.github.payreturn.operations;

import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One row of the journal, as an operator may see it: nothing personal, no key, no full session id.
 *
 * @param id our own handle of it: stable, reveals nothing, may stand in URLs and logs
 * @param session the Checkout Session id, shortened
 * @param merchant the merchant account, {@code default} in most shops
 * @param orderId the shop's order id
 * @param reference the shop's own order number, if it gave one
 * @param kind at which endpoint the buyer came back
 * @param intent as the shop declared it
 * @param chargeAmount what this checkout charges; empty where a wallet is set up
 * @param state where it stands
 * @param since when the buyer came back; what its age is counted from
 * @param why in words, where there is something to say: why it is where it is
 * @param answer what Amazon said last
 * @param following how it is followed
 * @param telling how far the shop's listener has been told
 * @param history what became of it, the oldest first
 */
public record Payment(
    String id,
    String session,
    String merchant,
    String orderId,
    Optional<String> reference,
    ReturnKind kind,
    PaymentIntent intent,
    Optional<Price> chargeAmount,
    PaymentState state,
    Instant since,
    String why,
    Answer answer,
    Following following,
    Telling telling,
    List<Step> history) {

  public Payment {
    history = List.copyOf(history);
  }

  /**
   * What Amazon said last, and what proves it to Amazon's support.
   *
   * @param at when it said so; empty if it said nothing yet
   * @param httpStatus 0 without an answer
   * @param reasonCode Amazon's own code
   * @param requestId Amazon's {@code X-Amz-Pay-Request-Id}
   * @param chargePermissionId Amazon's {@code chargePermissionId}, once known
   * @param chargeId Amazon's {@code chargeId}, once known
   */
  public record Answer(
      Optional<Instant> at,
      int httpStatus,
      Optional<String> reasonCode,
      Optional<String> requestId,
      Optional<String> chargePermissionId,
      Optional<String> chargeId) {}

  /**
   * How a payment that is not certain is followed.
   *
   * @param lookUps how often Amazon was asked about it
   * @param last when last
   * @param next when it is worked on next; empty if there is nothing left to find out
   * @param maybeSent whether a send that ended unknown may have been executed
   * @param sessionExpires when Amazon lets the session lapse, if it said
   */
  public record Following(
      int lookUps,
      Optional<Instant> last,
      Optional<Instant> next,
      boolean maybeSent,
      Optional<Instant> sessionExpires) {}

  /**
   * How far the shop's listener has been told.
   *
   * @param complete whether it took the latest outcome, if there is one
   * @param attempts how often that one was tried
   * @param at when it took one last
   * @param next when the latest one is tried again
   */
  public record Telling(
      boolean complete, int attempts, Optional<Instant> at, Optional<Instant> next) {}

  /**
   * One thing that happened to it.
   *
   * @param at when
   * @param state where it stood afterwards
   * @param httpStatus of Amazon's answer; 0 if there was none
   * @param reasonCode Amazon's code, if there was one
   * @param requestId Amazon's request id of that answer
   * @param note in words, and who did it where a person did
   */
  public record Step(
      Instant at,
      PaymentState state,
      int httpStatus,
      Optional<String> reasonCode,
      Optional<String> requestId,
      String note) {}
}
