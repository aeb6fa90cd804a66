package io.github.payreturn.flow;

import io.github.payreturn.internal.journal.DatabaseClock;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares this node's clock with the database's, once a minute. Nodes judge each other's leases
 * and sends by the times in the journal: one whose clock is wrong must neither write such times nor
 * conclude that enough time has passed.
 */
final class ClockCheck {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);
  // A fraction of what has to lie between two sends of one payment.
  private static final Duration MOST_TO_SEND_AGAIN = Duration.ofSeconds(10);
  private static final Duration MOST_TO_RECOVER = Duration.ofMinutes(5);

  private final DatabaseClock database;
  private final Clock clock;
  private final AtomicReference<@Nullable Comparison> last = new AtomicReference<>();

  ClockCheck(DatabaseClock database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How far a clock may be from the database's, from the best to the worst. */
  private enum Agreement {
    AGREES,
    DIFFERS,
    WRONG
  }

  private record Comparison(Instant at, Duration ahead, Agreement agreement) {}

  /**
   * The time that goes into the journal: this node's clock, and where that differs, set right by
   * the database's. Asks nobody; it is as good as the latest comparison.
   */
  Clock journalTime() {
    return new JournalTime(clock, this::error);
  }

  private Duration error() {
    Comparison known = last.get();
    return known == null || known.agreement() == Agreement.AGREES ? Duration.ZERO : known.ahead();
  }

  /** Sees to it that the latest comparison is not old. */
  void refresh() throws SQLException {
    compare();
  }

  /** Whether what may have been executed can be sent again from here, if all else allows it. */
  boolean maySendAgain() throws SQLException {
    return compare() == Agreement.AGREES;
  }

  /** Whether rows that other nodes worked on can be judged here. */
  boolean mayRecover() throws SQLException {
    return compare() != Agreement.WRONG;
  }

  private Agreement compare() throws SQLException {
    Instant now = clock.instant();
    Comparison known = last.get();
    if (known != null && Duration.between(known.at(), now).abs().compareTo(EVERY) < 0) {
      return known.agreement();
    }
    Optional<Instant> theirs = database.read();
    Duration ahead = theirs.map(at -> ahead(now, at, clock.instant())).orElse(Duration.ZERO);
    Agreement agreement = judge(ahead.abs());
    Comparison before = last.getAndSet(new Comparison(now, ahead, agreement));
    if (agreement != (before == null ? Agreement.AGREES : before.agreement())) {
      say(agreement, ahead);
    }
    return agreement;
  }

  /**
   * How far ahead we are at least. A database that took its time to answer proves nothing.
   *
   * @param theirs to the second, read between the other two
   */
  private static Duration ahead(Instant before, Instant theirs, Instant after) {
    if (theirs.plus(SECOND).isBefore(before)) {
      return Duration.between(theirs, before);
    }
    return theirs.isAfter(after) ? Duration.between(theirs, after) : Duration.ZERO;
  }

  private static Agreement judge(Duration difference) {
    if (difference.compareTo(MOST_TO_RECOVER) >= 0) {
      return Agreement.WRONG;
    }
    return difference.compareTo(MOST_TO_SEND_AGAIN) >= 0 ? Agreement.DIFFERS : Agreement.AGREES;
  }

  private static void say(Agreement agreement, Duration ahead) {
    String differs =
        "This node's clock is %d s %s the database's"
            .formatted(ahead.abs().toSeconds(), ahead.isNegative() ? "behind" : "ahead of");
    switch (agreement) {
      case AGREES -> LOG.info("This node's clock agrees with the database's again");
      case DIFFERS -> LOG.warn("{}: it sends no payment again. Set the clock (NTP)", differs);
      case WRONG -> LOG.error("{}: it does no recovery. Set the clock (NTP)", differs);
    }
  }
}
