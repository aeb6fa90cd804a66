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
  private final WaitingRoom waiting;
  private final Line line;
  private final Turns turns;
  private final Map<SessionId, Handoff> underWay = new ConcurrentHashMap<>();

  Workshop(
      Worker worker,
      Unattended unattended,
      Deliverer deliverer,
      Line line,
      Turns turns,
      Pool calls,
      Pool lookUps,
      int waitingBuyers) {
    this.worker = worker;
    this.unattended = unattended;
    this.deliverer = deliverer;
    this.line = line;
    this.turns = turns;
    this.calls = calls;
    this.lookUps = lookUps;
    this.waiting = new WaitingRoom(waitingBuyers);
  }

  /** A thread for one payment, unless all are at work, or it has to wait for its turn. */
  Pool.Seat reserveSend(String merchant) {
    return line.mayPass(merchant) ? calls.reserve() : calls.none();
  }

  /**
   * Works on a row that this node took, and tells the shop what came of it.
   *
   * @return the row as it is afterwards; as it was given if that took longer than the patience
   */
  Entry work(Job job, Pool.Seat seat, BuyerReturn buyer, Duration patience) throws SQLException {
    Handoff handoff = new Handoff();
    start(job, seat, handoff);
    return await(job.row(), handoff, buyer, patience);
  }

  /**
   * A payment that could not be sent at once: its buyer waits for its turn, if that comes soon.
   *
   * @return the row as it is afterwards; as it was given if that took longer than the patience
   */
  Entry workInTurn(Entry queued, CheckoutBody body, BuyerReturn buyer, Duration patience)
      throws SQLException {
    if (calls.free() == 0) {
      line.joins(queued);
      return queued;
    }
    Optional<Duration> wait = line.turnWithin(queued.claim().merchant(), patience);
    if (wait.isEmpty()) {
      return queued;
    }
    Handoff handoff = new Handoff();
    underWay.put(queued.session(), handoff);
    later(queued, Offer.byBuyer(Optional.of(body)), handoff, wait.get());
    return await(queued, handoff, buyer, patience);
  }

  private Entry await(Entry row, Handoff handoff, BuyerReturn buyer, Duration patience)
      throws SQLException {
    Optional<Recorded> result = waiting.await(patience, handoff::await);
    if (result.isEmpty()) {
      return row;
    }
    try {
      Entry told = tell(result.get(), Optional.of(buyer));
      handoff.settled(told);
      return told;
    } finally {
      end(row, handoff);
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
      return waiting.await(patience, other::awaitSettled).orElse(open);
    }
    Offer offer = Offer.byBuyer(body);
    boolean send = worker.wouldSend(open, offer);
    if (send && !line.isTurnOf(open)) {
      return open;
    }
    try (Pool.Seat seat = (send ? calls : lookUps).reserve()) {
      Optional<Job> taken = seat.isFree() ? worker.takeIfDue(open, offer) : Optional.empty();
      return taken.isPresent() ? work(taken.get(), seat, buyer, patience) : open;
    }
  }

  /** Waits a moment for whoever tells the shop about a row right now, if anybody does here. */
  void awaitTelling(Entry row, Duration patience) {
    Handoff other = underWay.get(row.session());
    if (other != null) {
      waiting.await(patience, other::awaitSettled);
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
    return begin(due, Handoff.withoutBuyer(), unattended::work, () -> {});
  }

  /**
   * Sends those of a merchant whose turn it is; each that ends makes room for the next.
   *
   * @return how many were begun
   */
  int serve(String merchant) throws SQLException {
    int begun = 0;
    for (Entry queued : line.next(merchant, calls.free())) {
      Handoff handoff = Handoff.withoutBuyer();
      begun += begin(queued, handoff, unattended::work, () -> serveOn(merchant)) ? 1 : 0;
    }
    return begun;
  }

  private void serveOn(String merchant) {
    try {
      if (line.isWaitedIn(merchant)) {
        serve(merchant);
      }
    } catch (SQLException | RuntimeException unable) {
      LOG.debug("The line of merchant {} goes on with the next round", merchant, unable);
    }
  }

  /**
   * Does at once what recovery would do in its own time, because an operator wants it.
   *
   * @return empty if it could not be begun; otherwise where to wait for its end
   */
  Optional<Handoff> workNow(Entry row) {
    Handoff handoff = Handoff.withoutBuyer();
    Unattended.Work work = row.state() == State.NEEDS_REVIEW ? worker::review : unattended::work;
    return begin(row, handoff, work, () -> {}) ? Optional.of(handoff) : Optional.empty();
  }

  @Override
  public void close() {
    turns.close();
    calls.close();
    lookUps.close();
  }

  private boolean begin(Entry row, Handoff handoff, Unattended.Work work, Runnable afterwards) {
    Pool pool = row.state() == State.QUEUED ? calls : lookUps;
    try (Pool.Seat seat = pool.reserve()) {
      if (!seat.isFree() || underWay.putIfAbsent(row.session(), handoff) != null) {
        return false;
      }
      seat.run(() -> workUnattended(row, handoff, work), afterwards);
      return true;
    } catch (RuntimeException stopping) {
      end(row, handoff);
      return false;
    }
  }

  private void start(Job job, Pool.Seat seat, Handoff handoff) {
    underWay.put(job.row().session(), handoff);
    try {
      String merchant = job.row().claim().merchant();
      seat.run(() -> workAlone(job, handoff), () -> serveOn(merchant));
    } catch (RuntimeException stopping) {
      end(job.row(), handoff);
    }
  }

  private void later(Entry queued, Offer offer, Handoff handoff, Duration wait) {
    if (!turns.after(wait, () -> takeTurn(queued, offer, handoff))) {
      end(queued, handoff);
    }
  }

  private void takeTurn(Entry queued, Offer offer, Handoff handoff) {
    if (handoff.buyerLeft()) {
      line.joins(queued);
      end(queued, handoff);
      return;
    }
    Duration wait = line.untilSend(queued.claim().merchant());
    try (Pool.Seat seat = wait.isZero() ? calls.reserve() : calls.none()) {
      if (seat.isFree()) {
        String merchant = queued.claim().merchant();
        seat.run(() -> workTurn(queued, offer, handoff), () -> serveOn(merchant));
      } else {
        later(queued, offer, handoff, wait);
      }
    } catch (RuntimeException stopping) {
      end(queued, handoff);
    }
  }

  private void workTurn(Entry queued, Offer offer, Handoff handoff) {
    try {
      Optional<Job> taken = worker.takeIfDue(queued, offer);
      if (taken.isPresent()) {
        workAlone(taken.get(), handoff);
        return;
      }
    } catch (Throwable failed) {
      logLost(queued, failed);
    }
    end(queued, handoff);
  }

  private void workUnattended(Entry due, Handoff handoff, Unattended.Work work) {
    try {
      Entry row = deliverer.deliverIfOverdue(due);
      Optional<Recorded> recorded = work.on(row);
      handoff.settled(recorded.isPresent() ? tell(recorded.get(), Optional.empty()) : row);
    } catch (Throwable failed) {
      logLost(due, failed);
    }
    end(due, handoff);
  }

  private void workAlone(Job job, Handoff handoff) {
    Entry taken = job.row();
    try {
      Recorded recorded = worker.work(job);
      Optional<Duration> turn = handoff.buyerLeft() ? Optional.empty() : turns.next(recorded.row());
      if (turn.isPresent()) {
        later(recorded.row(), new Offer(job.sending(), job.body()), handoff, turn.get());
        return;
      }
      if (handoff.give(recorded)) {
        return;
      }
      handoff.settled(tell(recorded, Optional.empty()));
    } catch (Throwable failed) {
      logLost(taken, failed);
    }
    end(taken, handoff);
  }

  private static void logLost(Entry row, Throwable failed) {
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
}
