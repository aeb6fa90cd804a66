package io.github.payreturn.flow;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.flow.Recorder.Recorded;
import io.github.payreturn.flow.Worker.Job;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.amazon.CheckoutBody;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings rows to our own threads, and lets buyers wait for them, but never too many and never too
 * long. The work goes on when a buyer stops waiting.
 */
final class Workshop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  private final Worker worker;
  private final Unattended unattended;
  private final Deliverer deliverer;
  private final Pool calls;
  private final Pool lookUps;
  private final Semaphore waiting;
  private final Map<SessionId, Handoff> underWay = new ConcurrentHashMap<>();

  Workshop(
      Worker worker,
      Unattended unattended,
      Deliverer deliverer,
      Pool calls,
      Pool lookUps,
      int waitingBuyers) {
    this.worker = worker;
    this.unattended = unattended;
    this.deliverer = deliverer;
    this.calls = calls;
    this.lookUps = lookUps;
    this.waiting = new Semaphore(waitingBuyers);
  }

  /** A thread for one call to Amazon, unless all are at work. */
  Pool.Seat reserveCall() {
    return calls.reserve();
  }

  /**
   * Works on a row that this node took, and tells the shop what came of it.
   *
   * @return the row as it is afterwards; as it was given if that took longer than the patience
   */
  Entry work(Job job, Pool.Seat seat, BuyerReturn buyer, Duration patience) throws SQLException {
    Entry taken = job.row();
    Handoff handoff = new Handoff();
    start(job, seat, handoff);
    Optional<Recorded> result = seated(patience, handoff::await);
    if (result.isEmpty()) {
      return taken;
    }
    try {
      Entry told = tell(result.get(), Optional.of(buyer));
      handoff.settled(told);
      return told;
    } finally {
      end(taken, handoff);
    }
  }

  /**
   * A repeated request for a row that is still open: waits a moment for whoever works on it, or
   * works on it if that is due.
   */
  Entry workAgain(Entry open, Optional<CheckoutBody> body, BuyerReturn buyer, Duration patience)
      throws SQLException {
    Handoff other = underWay.get(open.session());
    if (other != null) {
      return seated(patience, other::awaitSettled).orElse(open);
    }
    Offer offer = Offer.byBuyer(body);
    try (Pool.Seat seat = (worker.wouldSend(open, offer) ? calls : lookUps).reserve()) {
      Optional<Job> taken = seat.isFree() ? worker.takeIfDue(open, offer) : Optional.empty();
      return taken.isPresent() ? work(taken.get(), seat, buyer, patience) : open;
    }
  }

  /** Waits a moment for whoever tells the shop about a row right now, if anybody does here. */
  void awaitTelling(Entry row, Duration patience) {
    Handoff other = underWay.get(row.session());
    if (other != null) {
      seated(patience, other::awaitSettled);
    }
  }

  /**
   * There may be news of an open row: looks it up on a thread of ours, if that is due.
   *
   * @return false if it is too early, under way already, or all threads are at work
   */
  boolean lookSoon(Entry open) throws SQLException {
    if (underWay.containsKey(open.session())) {
      return false;
    }
    try (Pool.Seat seat = lookUps.reserve()) {
      Optional<Job> taken = seat.isFree() ? worker.takeIfDue(open, Offer.NONE) : Optional.empty();
      taken.ifPresent(job -> start(job, seat, Handoff.withoutBuyer()));
      return taken.isPresent();
    }
  }

  /**
   * Works on a row that came due, on a thread of ours; nobody waits for it.
   *
   * @return false if all threads are at work, or one of them is at work on this row
   */
  boolean workDue(Entry due) {
    return begin(due, Handoff.withoutBuyer(), unattended::work);
  }

  /**
   * Does at once what recovery would do in its own time, because an operator wants it.
   *
   * @return empty if it could not be begun; otherwise where to wait for its end
   */
  Optional<Handoff> workNow(Entry row) {
    Handoff handoff = Handoff.withoutBuyer();
    Unattended.Work work = row.state() == State.NEEDS_REVIEW ? worker::review : unattended::work;
    return begin(row, handoff, work) ? Optional.of(handoff) : Optional.empty();
  }

  @Override
  public void close() {
    calls.close();
    lookUps.close();
  }

  private boolean begin(Entry row, Handoff handoff, Unattended.Work work) {
    Pool pool = row.state() == State.QUEUED ? calls : lookUps;
    try (Pool.Seat seat = pool.reserve()) {
      if (!seat.isFree() || underWay.putIfAbsent(row.session(), handoff) != null) {
        return false;
      }
      seat.run(() -> workUnattended(row, handoff, work));
      return true;
    } catch (RejectedExecutionException stopping) {
      end(row, handoff);
      return false;
    }
  }

  private void start(Job job, Pool.Seat seat, Handoff handoff) {
    underWay.put(job.row().session(), handoff);
    try {
      seat.run(() -> workAlone(job, handoff));
    } catch (RejectedExecutionException stopping) {
      end(job.row(), handoff);
    }
  }

  private void workUnattended(Entry due, Handoff handoff, Unattended.Work work) {
    try {
      Entry row = deliverer.deliverIfOverdue(due);
      Optional<Recorded> recorded = work.on(row);
      handoff.settled(recorded.isPresent() ? tell(recorded.get(), Optional.empty()) : row);
    } catch (SQLException | RuntimeException failed) {
      logLost(due, failed);
    }
    end(due, handoff);
  }

  private void workAlone(Job job, Handoff handoff) {
    Entry taken = job.row();
    try {
      Recorded recorded = worker.work(job);
      if (handoff.give(recorded)) {
        return;
      }
      handoff.settled(tell(recorded, Optional.empty()));
    } catch (SQLException | RuntimeException failed) {
      logLost(taken, failed);
    }
    end(taken, handoff);
  }

  private static void logLost(Entry row, Exception failed) {
    LOG.error(
        "Return {} of order {}: what was found out could not be stored; it is looked up again",
        row.session(),
        row.claim().orderId(),
        failed);
  }

  private void end(Entry taken, Handoff handoff) {
    handoff.end();
    underWay.remove(taken.session(), handoff);
  }

  private Entry tell(Recorded recorded, Optional<BuyerReturn> buyer) throws SQLException {
    return recorded.tellIt()
        ? deliverer.deliverOwn(recorded.row(), buyer, recorded.buyer())
        : deliverer.deliverIfDue(recorded.row(), buyer);
  }

  /** A container's thread is precious: when too many wait already, this one does not. */
  private <T> Optional<T> seated(Duration patience, Wait<T> wait) {
    if (!waiting.tryAcquire()) {
      return wait.atMost(Duration.ZERO);
    }
    try {
      return wait.atMost(patience);
    } finally {
      waiting.release();
    }
  }

  private interface Wait<T> {
    Optional<T> atMost(Duration patience);
  }
}
