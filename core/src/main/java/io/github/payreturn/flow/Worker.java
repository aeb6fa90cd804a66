package io.github.payreturn.flow;

import io.github.payreturn.flow.Recorder.Recorded;
import io.github.payreturn.internal.amazon.AmazonPay;
import io.github.payreturn.internal.amazon.Classification;
import io.github.payreturn.internal.amazon.CompleteRequest;
import io.github.payreturn.internal.amazon.Finding;
import io.github.payreturn.internal.amazon.Observation;
import io.github.payreturn.internal.journal.Claim;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.Progress;
import io.github.payreturn.internal.journal.State;
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

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
  private static final Duration BEYOND_THE_CALL = Duration.ofSeconds(20);

  private final AmazonPay amazon;
  private final Lookups lookups;
  private final Journal journal;
  private final Recorder recorder;
  private final Clock clock;
  private final Duration lease;

  Worker(AmazonPay amazon, Journal journal, Recorder recorder, Clock clock, Duration callLimit) {
    this.amazon = amazon;
    this.lookups = new Lookups(amazon);
    this.journal = journal;
    this.recorder = recorder;
    this.clock = clock;
    this.lease = callLimit.plus(BEYOND_THE_CALL);
  }

  /** How long somebody who took a row is taken to be alive: longer than any call. */
  Duration lease() {
    return lease;
  }

  /**
   * Takes an open row for this node, if it is time to look at it again.
   *
   * @return the row as taken; empty if it is too early, or another one works on it
   */
  Optional<Entry> takeIfDue(Entry row) throws SQLException {
    return row.state().open() && isDue(row, clock.instant()) ? take(row) : Optional.empty();
  }

  /** Whether taking this row means to send it, not only to look it up. */
  boolean wouldSend(Entry row) {
    return SendAgain.allowedFor(row, clock.instant());
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

  private Optional<Entry> take(Entry row) throws SQLException {
    Instant now = clock.instant();
    Entry taken = row.with(row.progress().leased(now.plus(lease)));
    if (row.state() == State.SENDING) {
      // Its sender died: nobody knows how far it came.
      taken =
          row.in(State.UNRESOLVED)
              .with(row.progress().sendEnded(now, true).leased(now.plus(lease)));
    } else if (SendAgain.allowedFor(row, now)) {
      taken = taken.in(State.SENDING);
    }
    return journal.update(taken) == Journal.Change.DONE
        ? Optional.of(taken.stored())
        : Optional.empty();
  }

  /**
   * Works on a row that this node took.
   *
   * @throws SQLException if that could not be written; the row comes due again when its lease ends
   */
  Recorded work(Entry taken) throws SQLException {
    return taken.state() == State.SENDING ? send(taken) : look(taken);
  }

  private Recorded send(Entry sending) throws SQLException {
    Claim claim = sending.claim();
    String body = CompleteRequest.body(claim.chargeAmount(), claim.totalOrderAmount());
    boolean chargeExpected = claim.intent().charges() && !claim.setUpOnly();
    Observation sent =
        Classification.ofComplete(amazon.complete(claim.session(), body), chargeExpected);
    Recorded recorded = recorder.record(sending, sent);
    return asksForTheSession(sent) ? lookAtOnce(recorded) : recorded;
  }

  /**
   * Amazon did answer, and only the session can tell what it means. Where there was no answer at
   * all, a look in the same moment would come too early: Amazon may still be at work.
   */
  private static boolean asksForTheSession(Observation sent) {
    return sent.finding() instanceof Finding.Unknown && sent.status() > 0 && sent.status() < 500;
  }

  private Recorded lookAtOnce(Recorded unresolved) throws SQLException {
    Entry row = unresolved.row();
    Optional<Entry> taken = row.state().open() ? take(row) : Optional.empty();
    return taken.isPresent() ? look(taken.get()) : unresolved;
  }

  private Recorded look(Entry taken) throws SQLException {
    Observation seen = lookups.look(taken);
    Recorded looked = recorder.record(taken, seen);
    Entry row = looked.row();
    Instant now = clock.instant();
    if (!SendAgain.allowedFor(row, seen.finding(), now)) {
      return looked;
    }
    Entry again = row.in(State.SENDING).with(row.progress().leased(now.plus(lease)));
    return journal.update(again) == Journal.Change.DONE ? send(again.stored()) : looked;
  }
}
