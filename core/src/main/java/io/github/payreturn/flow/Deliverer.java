package io.github.payreturn.flow;

import io.github.payreturn.BuyerDetails;
import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.DeliveryTransaction;
import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.internal.journal.Telling;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the shop what became true, at least once, one at a time for each row. The outcome is stored
 * before; only when the listener returned normally does it count as told.
 */
final class Deliverer {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  private final PaymentListener listener;
  private final Journal journal;
  private final Clock clock;
  private final Watch watch;
  private final Optional<LevelCheck> levelCheck;
  private final Optional<DeliveryTransaction> transaction;

  Deliverer(
      PaymentListener listener,
      Journal journal,
      Clock clock,
      Watch watch,
      Optional<LevelCheck> levelCheck,
      Optional<DeliveryTransaction> transaction) {
    this.listener = listener;
    this.journal = journal;
    this.clock = clock;
    this.watch = watch;
    this.levelCheck = levelCheck;
    this.transaction = transaction;
  }

  /**
   * Tells an outcome that was told to nobody yet, or to a listener that threw.
   *
   * @return the row as it is afterwards; unchanged if somebody else is telling it
   */
  Entry deliverIfDue(Entry row, Optional<BuyerReturn> buyer) throws SQLException {
    Instant now = clock.instant();
    if (!row.telling().dueAt(now)) {
      return row;
    }
    Entry taken = row.with(row.telling().leased(now.plus(Transitions.TELLING_LEASE)));
    return journal.update(taken) == Journal.Change.DONE
        ? deliverOwn(taken.stored(), buyer, Optional.empty())
        : row;
  }

  /** The same for a row that nobody asks about: the listener that threw is given ever more time. */
  Entry deliverIfOverdue(Entry row) throws SQLException {
    Instant due = row.telling().nextAt();
    return due == null || clock.instant().isBefore(due) ? row : deliverIfDue(row, Optional.empty());
  }

  /** Tells an outcome that this node has just recorded, and with it taken for telling. */
  Entry deliverOwn(Entry row, Optional<BuyerReturn> buyer, Optional<BuyerDetails> details)
      throws SQLException {
    if (row.telling().complete()) {
      return row;
    }
    HostDelivery delivery = new HostDelivery(row, buyer, details);
    Optional<Entry> noted;
    Instant began = clock.instant();
    try {
      noted = tellAndNote(row, delivery);
    } catch (Throwable refused) {
      watch.told(false, Duration.between(began, clock.instant()));
      logRefusal(row, delivery, refused);
      Instant again = clock.instant().plus(Transitions.pause(row.telling().attempts()));
      return change(journal, row, telling -> telling.failed(row.telling(), again));
    }
    watch.told(true, Duration.between(began, clock.instant()));
    Entry told = noted.isPresent() ? noted.get() : note(journal, row, delivery);
    if (Outcomes.of(row) instanceof Succeeded paid) {
      levelCheck.ifPresent(check -> check.soon(paid, row.claim().merchant()));
    }
    // What came while this was being told was left for us to tell.
    return told.telling().complete() ? told : deliverIfDue(told, buyer);
  }

  /** The stack trace once: a listener that is down is asked with every request. */
  private static void logRefusal(Entry row, Delivery delivery, Throwable refused) {
    String line = "Return {} of order {}: the listener threw {}; it is told again";
    if (delivery.attempt() == 1) {
      LOG.warn(line, row.session(), row.claim().orderId(), refused.toString(), refused);
    } else {
      LOG.warn(line, row.session(), row.claim().orderId(), refused.toString());
    }
  }

  /** Empty if it has still to be noted, because no transaction joins the two. */
  private Optional<Entry> tellAndNote(Entry row, HostDelivery delivery) throws Exception {
    if (transaction.isEmpty()) {
      tell(row, delivery);
      return Optional.empty();
    }
    DeliveryTransaction together = transaction.get();
    AtomicReference<Entry> noted = new AtomicReference<>();
    together.run(
        () -> {
          tell(row, delivery);
          noted.set(note(Journal.joining(together.database()), row, delivery));
        });
    return Optional.of(
        Objects.requireNonNull(noted.get(), "the DeliveryTransaction did not run its work"));
  }

  private Entry note(Journal where, Entry row, HostDelivery delivery) throws SQLException {
    return change(
        where,
        row,
        telling -> telling.delivered(row.telling(), delivery.givenReference(), clock.instant()));
  }

  private void tell(Entry row, Delivery delivery) throws Exception {
    Outcome outcome = Outcomes.of(row);
    if (outcome instanceof Succeeded succeeded) {
      listener.succeeded(succeeded, delivery);
    } else if (outcome instanceof Failed failed) {
      listener.failed(failed, delivery);
    } else if (row.state() == State.NEEDS_REVIEW) {
      listener.needsReview((Pending) outcome, delivery);
    } else {
      listener.pending((Pending) outcome, delivery);
    }
  }

  /** The row may have moved on meanwhile; what was told stays told. */
  private static Entry change(Journal journal, Entry told, UnaryOperator<Telling> change)
      throws SQLException {
    Entry row = told;
    while (true) {
      Entry changed = row.with(change.apply(row.telling()));
      if (journal.update(changed) == Journal.Change.DONE) {
        return changed.stored();
      }
      Entry missed = row;
      row =
          journal
              .find(row.session())
              .orElseThrow(() -> new SQLException("the row of " + missed.session() + " is gone"));
      if (row.version() == missed.version()) {
        // A transaction of the shop's may be shown the row as it was when the transaction began.
        throw new SQLException("the row of " + row.session() + " was changed by another one");
      }
    }
  }
}
