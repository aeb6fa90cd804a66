package io.github.payreturn.flow;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.Outcome;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.flow.Claims.Claimed;
import io.github.payreturn.flow.Worker.Job;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.amazon.CheckoutBody;
import io.github.payreturn.internal.amazon.Operation;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.ResultReference;
import io.github.payreturn.internal.journal.State;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one return, top to bottom. */
final class Returns {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final Duration RESULT_VALID = Duration.ofHours(25);
  private static final Duration REPEAT_WAITS = Duration.ofMillis(500);
  private static final ReturnResult NOT_RECOGNIZED = new ReturnResult.NotRecognized();

  private final OrderLookup orders;
  private final Journal journal;
  private final Claims claims;
  private final Reception reception;
  private final Deliverer deliverer;
  private final Clock clock;
  private final Duration deadline;

  Returns(
      OrderLookup orders,
      Journal journal,
      Claims claims,
      Reception reception,
      Deliverer deliverer,
      Clock clock,
      Duration deadline) {
    this.orders = orders;
    this.journal = journal;
    this.claims = claims;
    this.reception = reception;
    this.deliverer = deliverer;
    this.clock = clock;
    this.deadline = deadline;
  }

  /**
   * A buyer, or the shop's page or app, came back with a session.
   *
   * @throws Exception if the database or the shop's look-up fails; nothing was sent
   */
  ReturnResult arrive(SessionId session, BuyerReturn buyer) throws Exception {
    Optional<Entry> known = journal.find(session);
    if (known.isEmpty()) {
      return claim(session, Optional.empty(), buyer);
    }
    if (isForeign(known.get(), buyer)) {
      return NOT_RECOGNIZED;
    }
    Entry row = told(known.get(), buyer);
    return mayClaimAgain(row)
        ? claim(session, Optional.of(row), buyer)
        : found(row, bodyFor(row, buyer), buyer);
  }

  /** Only a repeated request can say once more what Finalize sends: no address is kept. */
  private Optional<CheckoutBody> bodyFor(Entry row, BuyerReturn buyer) throws Exception {
    boolean needed = row.state().open() && row.claim().operation() == Operation.FINALIZE;
    return needed
        ? orders.findOrder(buyer).map(order -> CheckoutBody.of(Operation.FINALIZE, order))
        : Optional.empty();
  }

  /** A buyer looks at a result again. */
  ReturnResult show(ResultReference reference, BuyerReturn buyer) throws Exception {
    Optional<Entry> row =
        journal
            .find(reference)
            .filter(
                entry -> clock.instant().isBefore(entry.claim().claimedAt().plus(RESULT_VALID)));
    return row.isPresent() && !isForeign(row.get(), buyer)
        ? found(told(row.get(), buyer), Optional.empty(), buyer)
        : NOT_RECOGNIZED;
  }

  /** A buyer came back by the cancel URL. It never cancels anything: the truth decides. */
  ReturnResult canceled(Optional<SessionId> session, BuyerReturn buyer) throws Exception {
    Optional<Entry> row = session.isPresent() ? journal.find(session.get()) : Optional.empty();
    if (row.isEmpty() && buyer.orderId().isPresent()) {
      row = claims.findHolder(buyer.orderId().get());
    }
    if (row.isPresent() && !isForeign(row.get(), buyer)) {
      return found(told(row.get(), buyer), Optional.empty(), buyer);
    }
    Outcome canceled =
        new Failed(buyer.orderId().orElse(""), Failed.Reason.CANCELED, Optional.empty());
    return new ReturnResult.Shown(canceled, Optional.empty(), buyer);
  }

  private ReturnResult claim(SessionId session, Optional<Entry> earlier, BuyerReturn buyer)
      throws Exception {
    Optional<ExpectedOrder> order = orders.findOrder(buyer);
    if (order.isEmpty() && earlier.isPresent()) {
      return shown(earlier.get(), buyer);
    }
    if (order.isEmpty()
        || isBoundToAnother(order.get(), session)
        || isOwnedByAnother(order.get(), buyer)) {
      LOG.warn(
          "Return {}: the shop has no order for it, or not for this session or this buyer",
          session);
      return NOT_RECOGNIZED;
    }
    CheckoutBody body = CheckoutBody.of(operationOf(buyer.kind()), order.get());
    try (Pool.Seat seat = reception.reserveSend(order.get().merchant())) {
      State state = seat.isFree() ? State.SENDING : State.QUEUED;
      Claimed claimed = claims.claim(session, buyer.kind(), order.get(), body, earlier, state);
      if (!claimed.ours()) {
        return isForeign(claimed.row(), buyer)
            ? NOT_RECOGNIZED
            : found(told(claimed.row(), buyer), Optional.of(body), buyer);
      }
      return shown(
          seat.isFree()
              ? reception.work(Job.first(claimed.row(), body), seat, buyer, deadline)
              : reception.workInTurn(claimed.row(), body, buyer, deadline),
          buyer);
    }
  }

  /** Which call ends a checkout that came back there. */
  private static Operation operationOf(ReturnKind endpoint) {
    return endpoint == ReturnKind.FINALIZE ? Operation.FINALIZE : Operation.COMPLETE;
  }

  /** Tells the shop first what it has not been told yet. */
  private Entry told(Entry row, BuyerReturn buyer) throws SQLException {
    return deliverer.deliverIfDue(row, Optional.of(buyer));
  }

  /** Finds out more about what is still open, or is being told to the shop right now. */
  private ReturnResult found(Entry row, Optional<CheckoutBody> body, BuyerReturn buyer)
      throws SQLException {
    if (row.state().open()) {
      return shown(reception.workAgain(row, body, buyer, REPEAT_WAITS), buyer);
    }
    if (row.telling().complete()) {
      return shown(row, buyer);
    }
    reception.awaitTelling(row, REPEAT_WAITS);
    return shown(journal.find(row.session()).orElse(row), buyer);
  }

  private ReturnResult shown(Entry row, BuyerReturn buyer) throws SQLException {
    Outcome outcome =
        row.state() == State.SUPERSEDED ? outcomeOfHolder(row) : Outcomes.shownFor(row);
    return new ReturnResult.Shown(
        outcome, Optional.of(ResultReference.of(row.claim()).text()), buyer);
  }

  /** A session that stood back shows the payment that exists. */
  private Outcome outcomeOfHolder(Entry superseded) throws SQLException {
    if (superseded.evidence().reason().equals(Claims.PAID_BY_OTHER_MEANS)) {
      return Outcomes.paidByOtherMeans(superseded.claim());
    }
    return journal
        .findHolder(superseded.claim().paymentKey())
        .map(Outcomes::shownFor)
        .orElseGet(() -> Outcomes.superseded(superseded.claim()));
  }

  private boolean mayClaimAgain(Entry row) throws SQLException {
    if (row.state() == State.SUPERSEDED && row.evidence().reason().equals(Claims.HELD)) {
      return journal.findHolder(row.claim().paymentKey()).isEmpty();
    }
    return Claims.mayTryAgain(row);
  }

  private boolean isForeign(Entry row, BuyerReturn buyer) throws Exception {
    return buyer.orderId().filter(order -> !order.equals(row.claim().orderId())).isPresent()
        || (row.claim().owner().isPresent() && !row.claim().belongsTo(orders.owner(buyer)));
  }

  private boolean isOwnedByAnother(ExpectedOrder order, BuyerReturn buyer) throws Exception {
    return order.owner().isPresent() && !order.owner().equals(orders.owner(buyer));
  }

  private static boolean isBoundToAnother(ExpectedOrder order, SessionId session) {
    return !order.boundSessions().isEmpty()
        && order.boundSessions().stream().noneMatch(session.value()::equalsIgnoreCase);
  }
}
