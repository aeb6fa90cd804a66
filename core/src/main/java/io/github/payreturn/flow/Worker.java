package io.github.payreturn.flow;

import io.github.payreturn.flow.Offer.Sending;
import io.github.payreturn.flow.Recorder.Recorded;
import io.github.payreturn.internal.amazon.CheckoutBody;
import io.github.payreturn.internal.amazon.Classification;
import io.github.payreturn.internal.amazon.Finding;
import io.github.payreturn.internal.amazon.Merchants;
import io.github.payreturn.internal.amazon.Observation;
import io.github.payreturn.internal.amazon.Operation;
import io.github.payreturn.internal.journal.Claim;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.Progress;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.internal.journal.Trail;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns a row into an outcome: sends it, or looks up what became of it. The same way for a buyer
 * who has just returned and for one who asks again. Runs on our own threads and talks to Amazon.
 */
final class Worker {

  /** Amazon is not asked about a row more often than that. */
  static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private static final Duration BEYOND_THE_CALL = Duration.ofSeconds(20);

  private final Merchants merchants;
  private final Lookups lookups;
  private final SendAgain sendAgain;
  private final Journal journal;
  private final Recorder recorder;
  private final Clock clock;
  private final ClockCheck clocks;
  private final Duration callLimit;

  Worker(
      Merchants merchants,
      Lookups lookups,
      SendAgain sendAgain,
      Journal journal,
      Recorder recorder,
      Clock clock,
      ClockCheck clocks,
      Duration callLimit) {
    this.merchants = merchants;
    this.lookups = lookups;
    this.sendAgain = sendAgain;
    this.journal = journal;
    this.recorder = recorder;
    this.clock = clock;
    this.clocks = clocks;
    this.callLimit = callLimit;
  }

  /** How long somebody who took a row is taken to be alive: longer than any call. */
  Duration lease() {
    return callLimit.plus(BEYOND_THE_CALL);
  }

  /**
   * Takes an open row for this node, if it is time to look at it again.
   *
   * @return the row as taken; empty if it is too early, or another one works on it
   */
  Optional<Job> takeIfDue(Entry row, Offer offer) throws SQLException {
    return row.state().open() && isDue(row, clock.instant()) ? take(row, offer) : Optional.empty();
  }

  /** Whether taking this row means to send it, not only to look it up. */
  boolean wouldSend(Entry row, Offer offer) {
    return sendAgain.allowedFor(row, offer.sending(), clock.instant())
        && bodyFor(row, offer).isPresent();
  }

  /**
   * A row that this node took.
   *
   * @param body what can be sent for it; Complete is rebuilt from the row, Finalize is not, because
   *     no address is kept
   * @param sending whether that may be sent
   */
  record Job(Entry row, Optional<CheckoutBody> body, Sending sending) {

    /** The first send of a claim. */
    static Job first(Entry claimed, CheckoutBody body) {
      return new Job(claimed, Optional.of(body), Sending.WHILE_FRESH);
    }
  }

  /** What can be sent for a row: exactly what was frozen when it was claimed. */
  private static Optional<CheckoutBody> bodyFor(Entry row, Offer offer) {
    Claim claim = row.claim();
    Optional<CheckoutBody> body =
        claim.operation() == Operation.COMPLETE
            ? Optional.of(CheckoutBody.complete(claim.chargeAmount(), claim.totalOrderAmount()))
            : offer.body();
    return body.filter(known -> known.hash().equals(claim.bodyHash()));
  }

  /** What was put off waits its time; of what was asked, Amazon is not asked again at once. */
  private static boolean isDue(Entry row, Instant now) {
    Progress progress = row.progress();
    if (progress.leasedAt(now)) {
      return false;
    }
    return row.state() == State.QUEUED
        ? reached(progress.nextLookAt(), Duration.ZERO, now)
        : reached(progress.lastLookAt(), BETWEEN_LOOKS, now)
            && reached(progress.sendEndedAt(), BETWEEN_LOOKS, now);
  }

  private static boolean reached(@Nullable Instant since, Duration pause, Instant now) {
    return since == null || !now.isBefore(since.plus(pause));
  }

  private Optional<Job> take(Entry row, Offer offer) throws SQLException {
    Instant now = clock.instant();
    Entry taken = row.with(row.progress().leased(now.plus(lease())));
    if (row.state() == State.SENDING) {
      // Its sender died: nobody knows how far it came.
      taken =
          row.in(State.UNRESOLVED)
              .with(row.progress().sendEnded(now, true).leased(now.plus(lease())))
              .noting(Trail.Step.of(now, State.UNRESOLVED, "whoever sent it is gone"));
    } else if (wouldSend(row, offer)) {
      taken =
          taken
              .in(State.SENDING)
              .with(row.evidence().judged("", row.evidence().ids()))
              .noting(Trail.Step.of(now, State.SENDING, "sent later"));
    }
    return journal.update(taken) == Journal.Change.DONE
        ? Optional.of(new Job(taken.stored(), bodyFor(row, offer), offer.sending()))
        : Optional.empty();
  }

  /**
   * Works on a row that this node took.
   *
   * @throws SQLException if that could not be written; the row comes due again when its lease ends
   */
  Recorded work(Job job) throws SQLException {
    return job.row().state() == State.SENDING ? send(job) : look(job);
  }

  /**
   * Gives up a row that was certainly never sent and that the shop no longer wants. Written only if
   * the row is still as it was taken: nothing may fail that somebody else is sending.
   */
  Optional<Recorded> withdraw(Job job) throws SQLException {
    Entry failed = Transitions.after(job.row(), Observation.withdrawn(), clock.instant());
    return journal.update(failed) == Journal.Change.DONE
        ? Optional.of(
            recorder.recorded(job.row(), failed.stored(), job.row(), Observation.withdrawn()))
        : Optional.empty();
  }

  /** An operator wonders whether Amazon has more to say about a row that waits for a person. */
  Optional<Recorded> review(Entry row) throws SQLException {
    return Optional.of(recorder.record(row, lookups.look(row)));
  }

  private Recorded send(Job job) throws SQLException {
    if (!isOursForACall(job.row())) {
      return recorder.record(job.row(), Observation.notInTime());
    }
    Claim claim = job.row().claim();
    boolean chargeExpected = claim.intent().charges() && !claim.setUpOnly();
    Observation sent =
        Classification.ofEnd(
            merchants.of(claim.merchant()).end(claim.session(), job.body().orElseThrow()),
            chargeExpected);
    Recorded recorded = recorder.record(job.row(), sent);
    return asksForTheSession(sent) ? lookAtOnce(recorded, job) : recorded;
  }

  /**
   * A call that ended after its lease could be sent by two: whoever held it up, it is not begun.
   */
  private boolean isOursForACall(Entry sending) {
    return sending.progress().leasedAt(clock.instant().plus(callLimit));
  }

  /**
   * Amazon did answer, and only the session can tell what it means. Where there was no answer at
   * all, a look in the same moment would come too early: Amazon may still be at work.
   */
  private static boolean asksForTheSession(Observation sent) {
    return sent.finding() instanceof Finding.Unknown && sent.status() > 0 && sent.status() < 500;
  }

  private Recorded lookAtOnce(Recorded unresolved, Job sent) throws SQLException {
    Entry row = unresolved.row();
    Offer offer = new Offer(sent.sending(), sent.body());
    Optional<Job> taken = row.state().open() ? take(row, offer) : Optional.empty();
    return taken.isPresent() ? look(taken.get()) : unresolved;
  }

  private Recorded look(Job job) throws SQLException {
    Instant began = clock.instant();
    Observation seen = lookups.look(job.row());
    Recorded looked = recorder.record(job.row(), seen);
    Entry row = looked.row();
    Instant now = clock.instant();
    if (job.body().isEmpty()
        || !sendAgain.allowedFor(row, seen.finding(), began, job.sending(), now)
        || !clocks.maySendAgain()) {
      return looked;
    }
    Entry again =
        row.in(State.SENDING)
            .with(row.progress().leased(now.plus(lease())))
            .noting(Trail.Step.of(now, State.SENDING, "sent again"));
    return journal.update(again) == Journal.Change.DONE
        ? send(new Job(again.stored(), job.body(), job.sending()))
        : looked;
  }
}
