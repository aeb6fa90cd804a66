package io.github.payreturn.flow;

import io.github.payreturn.BuyerDetails;
import io.github.payreturn.internal.amazon.Finding;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.amazon.Observation;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes what was observed. Never discards it: where somebody else changed the row meanwhile, the
 * observation is applied again to what the row is now.
 */
final class Recorder {

  private final Journal journal;
  private final OutcomeLog log;
  private final Watch watch;
  private final Clock clock;

  Recorder(Journal journal, OutcomeLog log, Watch watch, Clock clock) {
    this.journal = journal;
    this.log = log;
    this.watch = watch;
    this.clock = clock;
  }

  /**
   * What became of an observation.
   *
   * @param row as it is now
   * @param tellIt whether it brought a new outcome, which whoever recorded it has to tell
   * @param buyer who the buyer is, for that telling only
   */
  record Recorded(Entry row, boolean tellIt, Optional<BuyerDetails> buyer) {}

  /**
   * @param worked the row as it was when the observation began
   * @throws SQLException if it could not be written; the row stays as it was and comes due again
   */
  Recorded record(Entry worked, Observation seen) throws SQLException {
    Instant now = clock.instant();
    Entry row = worked;
    boolean orderTaken = false;
    while (true) {
      Entry next =
          orderTaken
              ? Transitions.paidTwice(row, seen, paidIds(seen), now)
              : Transitions.after(worked, row, seen, now);
      if (next.equals(row)) {
        return new Recorded(row, false, seen.buyer());
      }
      switch (journal.update(next)) {
        case DONE -> {
          Entry stored = next.stored();
          return recorded(worked, stored, row, seen);
        }
        case MISSED -> {
          row = current(row);
          orderTaken = false;
        }
        case ORDER_TAKEN -> orderTaken = true;
      }
    }
  }

  /** Notes what was written already. */
  Recorded recorded(Entry worked, Entry stored, Entry before, Observation seen) {
    log.recorded(worked, stored, seen);
    if (stored.state() != worked.state()) {
      watch.reached(stored, clock.instant());
    }
    boolean tellIt = stored.telling().isToTellSince(before.telling());
    return new Recorded(stored, tellIt, seen.buyer());
  }

  private Entry current(Entry row) throws SQLException {
    Optional<Entry> current = journal.find(row.session());
    return current.orElseThrow(
        () -> new SQLException("the journal's row of session " + row.session() + " is gone"));
  }

  /** Only an answer with ids ever takes an order again that was free. */
  private static Ids paidIds(Observation seen) {
    return seen.finding() instanceof Finding.Paid paid
        ? paid.ids()
        : ((Finding.Undecided) seen.finding()).ids();
  }
}
