package io.github.payreturn.flow;

import io.github.payreturn.internal.journal.DatabaseClock;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares this node's clock with the database's, once a minute. Nodes judge each other's leases
 * and sends by their clocks: one that is wrong must not conclude that enough time has passed.
 */
final class ClockCheck {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final Duration EVERY = Duration.ofMinutes(1);
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

  private record Comparison(Instant at, Agreement agreement) {}

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
    Instant theirs = database.read().orElse(now);
    Duration ahead = Duration.between(theirs, now);
    Agreement agreement = judge(ahead.abs());
    Comparison before = last.getAndSet(new Comparison(now, agreement));
    if (agreement != (before == null ? Agreement.AGREES : before.agreement())) {
      say(agreement, ahead);
    }
    return agreement;
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
