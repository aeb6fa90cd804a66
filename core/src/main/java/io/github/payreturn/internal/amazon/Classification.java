package io.github.payreturn.internal.amazon;

import io.github.payreturn.BuyerDetails;
import io.github.payreturn.Failed.Reason;
import io.github.payreturn.ShipmentReport;
import io.github.payreturn.ShipmentReport.Status;
import io.github.payreturn.internal.amazon.Reply.Answered;
import io.github.payreturn.operations.BuyerDetailsAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Reads replies: from what came over the wire to what it means for the payment. */
public final class Classification {

  private static final Duration NOW = Duration.ZERO;
  private static final Duration BUYER_SHOWN = Duration.ofDays(30);

  /** Why Amazon canceled a session: {@code statusDetails.reasonCode}. */
  private static final Map<String, Reason> CANCELED_SESSION =
      Map.of(
          "BuyerCanceled", Reason.CANCELED,
          "Declined", Reason.DECLINED,
          "Expired", Reason.EXPIRED,
          "AmazonCanceled", Reason.CANCELED_BY_AMAZON);

  /** Why a charge came to nothing, where it is not simply declined. */
  private static final Map<String, Reason> LOST_CHARGE =
      Map.of(
          "TransactionTimedOut", Reason.TIMED_OUT,
          "ExpiredUnused", Reason.EXPIRED,
          "AmazonCanceled", Reason.CANCELED_BY_AMAZON,
          "MerchantCanceled", Reason.CANCELED,
          "ChargePermissionCanceled", Reason.CANCELED,
          "BuyerCanceled", Reason.CANCELED);

  private Classification() {}

  /**
   * The answer to Complete or Finalize Checkout Session.
   *
   * @param chargeExpected whether success has to come with a charge id
   */
  public static Observation ofEnd(Reply reply, boolean chargeExpected) {
    if (reply instanceof Reply.NotSent unsent) {
      return broken(new Finding.NotExecuted(Optional.empty(), NOW), unsent.cause());
    }
    if (!(reply instanceof Answered answer)) {
      return noAnswer(reply);
    }
    if (!answer.ok()) {
      return seen(answer, ErrorTable.meaningOf(answer), answer.body().reasonCode());
    }
    Finding meaning =
        Ids.in(answer.body())
            .filter(ids -> ids.chargeId().isPresent() || !chargeExpected)
            .<Finding>map(
                ids -> answer.status() == 202 ? new Finding.Undecided(ids) : new Finding.Paid(ids))
            .orElse(new Finding.Unknown());
    return seen(answer, meaning, Optional.empty());
  }

  /**
   * The answer to Get Checkout Session. {@link Finding.Undecided} means here: completed, with these
   * ids; whether it is paid is for the charge to say.
   */
  public static Observation ofSession(Reply reply) {
    if (!(reply instanceof Answered answer)) {
      return noAnswer(reply);
    }
    if (!answer.ok()) {
      return seen(answer, failedLookup(answer, "session"), answer.body().reasonCode());
    }
    AmazonJson session = answer.body();
    Optional<Ids> ids = Ids.in(session);
    Finding meaning =
        switch (session.state().orElse("")) {
          case "Completed" ->
              ids.<Finding>map(Finding.Undecided::new)
                  .orElse(
                      new Finding.Contradiction(
                          "Amazon says the session is completed, and names no charge permission"));
          case "Canceled" ->
              new Finding.Refused(
                  session.stateReason().map(CANCELED_SESSION::get).orElse(Reason.CANCELED), true);
          case "Open" ->
              ids.<Finding>map(Classification::accepted)
                  .orElse(new Finding.StillOpen(session.expirationTimestamp()));
          default -> new Finding.Unknown();
        };
    return seen(answer, meaning, session.stateReason());
  }

  /** An open session that names ids was sent: a charge can be followed, a permission alone not. */
  private static Finding accepted(Ids ids) {
    return ids.chargeId().isPresent() ? new Finding.Undecided(ids) : new Finding.Unknown();
  }

  /**
   * The answer to Get Charge.
   *
   * @param known the ids by which it was asked for
   */
  public static Observation ofCharge(Reply reply, Ids known) {
    if (!(reply instanceof Answered answer)) {
      return noAnswer(reply);
    }
    if (!answer.ok()) {
      return seen(answer, failedLookup(answer, "charge"), answer.body().reasonCode());
    }
    Optional<String> why = answer.body().stateReason();
    Finding meaning =
        switch (answer.body().state().orElse("")) {
          case "Authorized", "Captured", "CaptureInitiated" -> new Finding.Paid(known);
          case "AuthorizationInitiated" -> new Finding.Undecided(known);
          case "Declined", "Canceled" ->
              new Finding.Refused(why.map(LOST_CHARGE::get).orElse(Reason.DECLINED), true);
          default -> new Finding.Unknown();
        };
    return seen(answer, meaning, why);
  }

  /** The answer to the Delivery Tracker: what it refuses, it has not taken. */
  public static ShipmentReport ofTracking(Reply reply) {
    if (!(reply instanceof Answered answer)) {
      Status unanswered = reply instanceof Reply.NoAnswer ? Status.UNCONFIRMED : Status.NOT_SENT;
      return new ShipmentReport(unanswered, Optional.empty(), Optional.empty());
    }
    Status status =
        switch (answer.status()) {
          case 429 -> Status.NOT_SENT;
          case 408, 425 -> Status.UNCONFIRMED;
          default -> answer.status() / 100 == 4 ? Status.REFUSED : Status.UNCONFIRMED;
        };
    return new ShipmentReport(
        answer.ok() ? Status.REPORTED : status, answer.body().reasonCode(), answer.requestId());
  }

  /**
   * The answer to Get Charge Permission, asked for its buyer.
   *
   * @param age since the buyer came back
   */
  public static BuyerDetailsAnswer ofBuyer(Reply reply, Duration age) {
    if (!(reply instanceof Answered answer)) {
      return new BuyerDetailsAnswer(
          BuyerDetailsAnswer.Status.NO_ANSWER, Optional.empty(), Optional.empty());
    }
    boolean gone = answer.body().reasonCode().filter("ResourceNotFound"::equals).isPresent();
    Optional<BuyerDetails> buyer = answer.ok() ? answer.body().buyerDetails() : Optional.empty();
    BuyerDetailsAnswer.Status unknown =
        age.compareTo(BUYER_SHOWN) > 0
            ? BuyerDetailsAnswer.Status.TOO_LATE
            : BuyerDetailsAnswer.Status.NOT_SHARED;
    BuyerDetailsAnswer.Status without =
        answer.ok() || gone ? unknown : BuyerDetailsAnswer.Status.NO_ANSWER;
    return new BuyerDetailsAnswer(
        buyer.isPresent() ? BuyerDetailsAnswer.Status.FOUND : without, buyer, answer.requestId());
  }

  /** The state of a resource that was asked for; empty if it could not be had. */
  public static Optional<String> stateOf(Reply reply) {
    return reply instanceof Answered answer && answer.ok()
        ? answer.body().state()
        : Optional.empty();
  }

  /** A look-up that fails tells nothing about the payment, unless there is nothing to look at. */
  private static Finding failedLookup(Answered answer, String what) {
    Finding meaning = ErrorTable.meaningOf(answer);
    if (meaning instanceof Finding.NotExecuted) {
      return meaning;
    }
    return answer.body().reasonCode().filter("ResourceNotFound"::equals).isPresent()
        ? new Finding.Gone(what)
        : new Finding.Unknown();
  }

  private static Observation noAnswer(Reply reply) {
    if (reply instanceof Reply.HeldBack held) {
      return broken(new Finding.NotAsked(held.pause()), held.cause());
    }
    return broken(
        new Finding.Unknown(),
        reply instanceof Reply.NoAnswer none ? none.cause() : "no connection");
  }

  private static Observation broken(Finding finding, String cause) {
    return new Observation(finding, 0, Optional.empty(), Optional.empty(), Optional.empty(), cause);
  }

  private static Observation seen(Answered answer, Finding finding, Optional<String> reasonCode) {
    return new Observation(
        finding, answer.status(), reasonCode, answer.requestId(), answer.body().buyerDetails(), "");
  }
}
