package io.github.payreturn.flow;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.flow.Recorder.Recorded;
import io.github.payreturn.flow.Worker.Job;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.State;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings rows to our own threads. Whoever wants to wait for one gets its {@link Handoff}. */
final class Workshop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  private final Worker worker;
  private final Unattended unattended;
  private final Deliverer deliverer;
  private final Pool calls;
  private final Pool lookUps;
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
      Pool lookUps) {
    this.worker = worker;
    this.unattended = unattended;
    this.deliverer = deliverer;
    this.line = line;
    this.turns = turns;
    this.calls = calls;
    this.lookUps = lookUps;
  }

  /** A thread for one new payment, unless all are at work, or it has to wait for its turn. */
  Pool.Seat reserveSend(String merchant) {
    return line.mayPass(merchant) ? calls.reserve(merchant) : calls.none(merchant);
  }

  /** A thread for a row, unless all are at work. */
  Pool.Seat reserve(Entry row, boolean send) {
    return (send ? calls : lookUps).reserve(row.claim().merchant());
  }

  /** Who works on a row right now, if anybody does here. */
  Optional<Handoff> underWay(Entry row) {
    return Optional.ofNullable(underWay.get(row.session()));
  }

  /**
   * Works on a row that this node took.
   *
   * @return where its buyer can wait for the result
   */
  Handoff work(Job job, Pool.Seat seat) {
    Handoff handoff = new Handoff();
    start(job, seat, handoff);
    return handoff;
  }

  /**
   * Sends a payment when its turn comes, while its buyer waits.
   *
   * @return where its buyer can wait for the result; empty if its turn does not come soon, and it
   *     stands in line
   */
  Optional<Handoff> workInTurn(Entry queued, Offer offer, Duration patience) {
    String merchant = queued.claim().merchant();
    if (calls.free(merchant) == 0) {
      line.joins(queued);
      return Optional.empty();
    }
    Optional<Duration> wait = line.turnWithin(merchant, patience);
    if (wait.isEmpty()) {
      return Optional.empty();
    }
    Handoff handoff = new Handoff();
    underWay.put(queued.session(), handoff);
    later(queued, offer, handoff, wait.get());
    return Optional.of(handoff);
  }

  /** Tells the shop, on its buyer's own thread, what came of a row. */
  Entry tell(Entry row, Recorded result, Handoff handoff, BuyerReturn buyer) throws SQLException {
    try {
      Entry told = tell(result, Optional.of(buyer));
      handoff.settled(told);
      return told;
    } finally {
      end(row, handoff);
    }
  }

  /**
   * There may be news of an open row: looks it up on a thread of ours, if that is due.
   *
   * @return false if it is too early, under way already, or all threads are at work
   */
  boolean lookSoon(Entry open) throws SQLException {
    if (isUnderWay(open)) {
      return false;
    }
    try (Pool.Seat seat = reserve(open, false)) {
      Optional<Job> taken = seat.isFree() ? worker.takeIfDue(open, Offer.NONE) : Optional.empty();
      taken.ifPresent(job -> start(job, seat, Handoff.withoutBuyer()));
      return taken.isPresent();
    }
  }

  /**
   * Works on rows of a merchant that came due, on threads of ours; nobody waits for them. Each that
   * ends makes room for the next.
   *
   * @param due is emptied as far as it goes; what is left is found again in the next round
   * @return how many were begun
   */
  int workDue(String merchant, Queue<Entry> due) {
    int begun = 0;
    while (lookUps.free(merchant) > 0) {
      Entry row = due.poll();
      if (row == null) {
        break;
      }
      Handoff handoff = Handoff.withoutBuyer();
      begun += begin(row, handoff, unattended::work, () -> workDue(merchant, due)) ? 1 : 0;
    }
    return begun;
  }

  /**
   * Sends those of a merchant whose turn it is; each that ends makes room for the next.
   *
   * @return how many were begun
   */
  int serve(String merchant) throws SQLException {
    int begun = 0;
    for (Entry queued : line.next(merchant, calls.free(merchant), this::isUnderWay)) {
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
    try (Pool.Seat seat = reserve(row, row.state() == State.QUEUED)) {
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
    String merchant = queued.claim().merchant();
    Duration wait = line.untilSend(merchant);
    try (Pool.Seat seat = wait.isZero() ? calls.reserve(merchant) : calls.none(merchant)) {
      if (seat.isFree()) {
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

  private boolean isUnderWay(Entry row) {
    return underWay.containsKey(row.session());
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
