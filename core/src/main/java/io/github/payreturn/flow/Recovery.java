package io.github.payreturn.flow;

import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns every open row into an outcome, and tells every outcome, without any buyer. The row is the
 * task: when it is due stands in it, and a versioned update decides which node works on it.
 */
final class Recovery {

  private static final int BATCH = 50;

  private final Journal journal;
  private final Line line;
  private final Workshop workshop;
  private final Rounds rounds;
  private final Clock clock;
  private final ClockCheck clocks;
  private volatile @Nullable Instant last;

  Recovery(
      Journal journal,
      Line line,
      Workshop workshop,
      Rounds rounds,
      Clock clock,
      ClockCheck clocks) {
    this.journal = journal;
    this.rounds = rounds;
    this.line = line;
    this.workshop = workshop;
    this.clock = clock;
    this.clocks = clocks;
  }

  /**
   * Brings rows that are due to our threads, the longest overdue first, as many as there are free
   * threads; each that ends makes room for the next. Waits for none of them.
   *
   * @return how many were begun
   */
  int runOnce() throws SQLException {
    if (!clocks.mayRecover()) {
      return 0;
    }
    int begun = 0;
    for (String merchant : line.merchants()) {
      begun += workshop.serve(merchant);
    }
    for (Map.Entry<String, Queue<Entry>> due : due().entrySet()) {
      begun += workshop.workDue(due.getKey(), due.getValue());
    }
    last = clock.instant();
    rounds.makeIfDue();
    return begun;
  }

  /** By merchant: one whose calls hang holds up no other. */
  private Map<String, Queue<Entry>> due() throws SQLException {
    List<Entry> all = journal.findDue(clock.instant(), BATCH);
    return all.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.claim().merchant(),
                TreeMap::new,
                Collectors.toCollection(ConcurrentLinkedQueue::new)));
  }

  /** When the database was asked last for what is due; empty if that never went well here. */
  Optional<Instant> last() {
    return Optional.ofNullable(last);
  }
}
