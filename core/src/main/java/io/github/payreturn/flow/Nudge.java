package io.github.payreturn.flow;

import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.Progress;
import io.github.payreturn.internal.journal.State;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings forward what somebody hints at: the row is looked up at once, or comes due as soon as it
 * may be looked up again. Whoever hints waits for nothing and learns nothing.
 */
final class Nudge {

  private final Workshop workshop;
  private final Journal journal;
  private final Clock clock;

  Nudge(Workshop workshop, Journal journal, Clock clock) {
    this.workshop = workshop;
    this.journal = journal;
    this.clock = clock;
  }

  void give(Entry row) throws SQLException {
    if (mayHaveNews(row) && !workshop.lookSoon(row)) {
      bringForward(row);
    }
  }

  /** What is final stays so, and what was certainly never sent cannot have changed at Amazon. */
  private static boolean mayHaveNews(Entry row) {
    return row.state().open() && row.state() != State.QUEUED;
  }

  /** Whoever changed the row first may have looked before there was any news. */
  private void bringForward(Entry seen) throws SQLException {
    Optional<Entry> row = Optional.of(seen);
    while (row.filter(Nudge::mayHaveNews).isPresent()) {
      Progress progress = row.get().progress();
      Progress sooner = progress.hinted(earliestLook(progress));
      if (sooner.equals(progress)
          || journal.update(row.get().with(sooner)) == Journal.Change.DONE) {
        return;
      }
      row = journal.find(seen.session());
    }
  }

  private Instant earliestLook(Progress progress) {
    Instant now = clock.instant();
    return Stream.of(progress.lastLookAt(), progress.sendEndedAt())
        .filter(Objects::nonNull)
        .map(ended -> ended.plus(Worker.BETWEEN_LOOKS))
        .filter(now::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(now);
  }
}
