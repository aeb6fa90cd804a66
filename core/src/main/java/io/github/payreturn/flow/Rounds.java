package io.github.payreturn.flow;

import io.github.payreturn.internal.amazon.Merchants;
import io.github.payreturn.internal.amazon.Trouble;
import io.github.payreturn.internal.journal.Archive;
import io.github.payreturn.internal.journal.Ledger;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done once a minute beside the recovery: counts what is not settled, raises alarms, and
 * takes old rows away.
 */
final class Rounds {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final int DELETED_AT_ONCE = 200;

  private final Ledger ledger;
  private final Archive archive;
  private final Merchants merchants;
  private final Alarms alarms;
  private final Watch watch;
  private final Clock clock;
  private final Duration retention;
  private @Nullable Instant last;

  Rounds(
      Ledger ledger,
      Archive archive,
      Merchants merchants,
      Alarms alarms,
      Watch watch,
      Clock clock,
      Duration retention) {
    this.ledger = ledger;
    this.archive = archive;
    this.merchants = merchants;
    this.alarms = alarms;
    this.watch = watch;
    this.clock = clock;
    this.retention = retention;
  }

  /** Does it, if a minute has gone by, or at once if Amazon has begun to refuse a merchant. */
  synchronized void makeIfDue() throws SQLException {
    Instant now = clock.instant();
    boolean due = last == null || Duration.between(last, now).compareTo(EVERY) >= 0;
    if (!due && merchants.names().stream().noneMatch(this::isNewlyRefused)) {
      return;
    }
    last = now;
    List<Ledger.Unsettled> unsettled = ledger.countUnsettled();
    watch.counted(Backlogs.of(unsettled, now));
    alarms.raise(unsettled, now);
    int deleted = archive.deleteSettledBefore(now.minus(retention), DELETED_AT_ONCE);
    if (deleted > 0) {
      LOG.debug("{} rows of the journal were older than {} and are gone", deleted, retention);
    }
  }

  private boolean isNewlyRefused(String merchant) {
    return merchants.trouble(merchant).filter(trouble -> trouble == Trouble.REFUSED).isPresent()
        && alarms.isNews(merchant, Trouble.REFUSED);
  }
}
