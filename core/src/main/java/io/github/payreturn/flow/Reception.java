package io.github.payreturn.flow;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.flow.Recorder.Recorded;
import io.github.payreturn.flow.Worker.Job;
import io.github.payreturn.internal.amazon.CheckoutBody;
import io.github.payreturn.internal.journal.Entry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Where buyers wait for what the workshop does, but never too many and never too long. The work
 * goes on when a buyer stops waiting.
 */
final class Reception {

  private final Workshop workshop;
  private final Worker worker;
  private final Line line;
  private final WaitingRoom waiting;

  Reception(Workshop workshop, Worker worker, Line line, WaitingRoom waiting) {
    this.workshop = workshop;
    this.worker = worker;
    this.line = line;
    this.waiting = waiting;
  }

  /** A thread for one new payment, unless all are at work, or it has to wait for its turn. */
  Pool.Seat reserveSend(String merchant) {
    return workshop.reserveSend(merchant);
  }

  /**
   * Has a row worked on that this node took, and tells the shop what came of it.
   *
   * @return the row as it is afterwards; as it was given if that took longer than the patience
   */
  Entry work(Job job, Pool.Seat seat, BuyerReturn buyer, Duration patience) throws SQLException {
    return await(job.row(), workshop.work(job, seat), buyer, patience);
  }

  /**
   * A payment that could not be sent at once: its buyer waits for its turn, if that comes soon.
   *
   * @return the row as it is afterwards; as it was given if that took longer than the patience
   */
  Entry workInTurn(Entry queued, CheckoutBody body, BuyerReturn buyer, Duration patience)
      throws SQLException {
    Optional<Handoff> soon =
        workshop.workInTurn(queued, Offer.byBuyer(Optional.of(body)), patience);
    return soon.isPresent() ? await(queued, soon.get(), buyer, patience) : queued;
  }

  /**
   * A repeated request for a row that is still open: waits a moment for whoever works on it, or
   * works on it if that is due.
   */
  Entry workAgain(Entry open, Optional<CheckoutBody> body, BuyerReturn buyer, Duration patience)
      throws SQLException {
    Optional<Handoff> other = workshop.underWay(open);
    if (other.isPresent()) {
      return waiting.await(merchant(open), patience, other.get()::awaitSettled).orElse(open);
    }
    Offer offer = Offer.byBuyer(body);
    boolean send = worker.wouldSend(open, offer);
    try (Pool.Seat seat = workshop.reserve(open, send)) {
      // The thread first: whose turn it is has to be looked up, and many may ask while none is
      // free.
      boolean canBegin = seat.isFree() && (!send || line.isTurnOf(open));
      Optional<Job> taken = canBegin ? worker.takeIfDue(open, offer) : Optional.empty();
      return taken.isPresent() ? work(taken.get(), seat, buyer, patience) : open;
    }
  }

  /** Waits a moment for whoever tells the shop about a row right now, if anybody does here. */
  void awaitTelling(Entry row, Duration patience) {
    workshop
        .underWay(row)
        .ifPresent(other -> waiting.await(merchant(row), patience, other::awaitSettled));
  }

  private Entry await(Entry row, Handoff handoff, BuyerReturn buyer, Duration patience)
      throws SQLException {
    Optional<Recorded> result = waiting.await(merchant(row), patience, handoff::await);
    return result.isPresent() ? workshop.tell(row, result.get(), handoff, buyer) : row;
  }

  private static String merchant(Entry row) {
    return row.claim().merchant();
  }
}
