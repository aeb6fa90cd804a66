package io.github.payreturn.flow;

import io.github.payreturn.OrderLookup;
import io.github.payreturn.Recheck;
import io.github.payreturn.flow.Offer.Sending;
import io.github.payreturn.flow.Recorder.Recorded;
import io.github.payreturn.flow.Worker.Job;
import io.github.payreturn.internal.amazon.CheckoutBody;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.State;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is different when nobody waits for a row: to send its payment now is a new decision to
 * charge, so the shop is asked first whether it is still wanted.
 */
final class Unattended {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  private final OrderLookup orders;
  private final Worker worker;
  private final Clock clock;

  Unattended(OrderLookup orders, Worker worker, Clock clock) {
    this.orders = orders;
    this.worker = worker;
    this.clock = clock;
  }

  /** What is done for a row. */
  interface Work {

    /** Does it; empty if there was nothing to do, or another one was faster. */
    Optional<Recorded> on(Entry row) throws SQLException;
  }

  /** Works on a row, if it is its time; empty if it is not, or another one was faster. */
  Optional<Recorded> work(Entry row) throws SQLException {
    if (!isDue(row)) {
      return Optional.empty();
    }
    Offer offer = mayBeSent(row) ? ask(row) : Offer.NONE;
    Optional<Job> taken = worker.takeIfDue(row, offer);
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    boolean withdrawn = offer.sending() == Sending.NEVER && row.state() == State.QUEUED;
    return withdrawn ? worker.withdraw(taken.get()) : Optional.of(worker.work(taken.get()));
  }

  /** A hint may bring a row's time forward while somebody still works on it. */
  private boolean isDue(Entry row) {
    Instant now = clock.instant();
    Instant due = row.progress().nextLookAt();
    return row.state().open() && due != null && !now.isBefore(due) && !row.progress().leasedAt(now);
  }

  /** The shop is asked only where its answer can matter. */
  private static boolean mayBeSent(Entry row) {
    return row.state() == State.QUEUED
        || (row.state() == State.UNRESOLVED && row.progress().openSince() != null);
  }

  private Offer ask(Entry row) {
    Recheck answer = recheck(row);
    if (answer instanceof Recheck.Wanted wanted) {
      return new Offer(
          Sending.WANTED,
          wanted.order().map(order -> CheckoutBody.of(row.claim().operation(), order)));
    }
    return answer instanceof Recheck.NotWanted
        ? new Offer(Sending.NEVER, Optional.empty())
        : Offer.NONE;
  }

  private Recheck recheck(Entry row) {
    try {
      return orders.recheck(row.claim().orderId(), row.claim().memo());
    } catch (Throwable failed) {
      LOG.warn(
          "Order {}: the shop cannot say whether it is still wanted",
          row.claim().orderId(),
          failed);
      return new Recheck.Unknown();
    }
  }
}
