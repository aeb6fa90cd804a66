package io.github.payreturn.flow;

import io.github.payreturn.internal.amazon.Classification;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.amazon.Merchants;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.Ledger;
import io.github.payreturn.internal.journal.Ledger.Place;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.internal.journal.Trail;
import io.github.payreturn.operations.Backlog;
import io.github.payreturn.operations.Balance;
import io.github.payreturn.operations.BuyerDetailsAnswer;
import io.github.payreturn.operations.Decision;
import io.github.payreturn.operations.Looked;
import io.github.payreturn.operations.Operations;
import io.github.payreturn.operations.Page;
import io.github.payreturn.operations.Payment;
import io.github.payreturn.operations.PaymentState;
import io.github.payreturn.operations.Proof;
import io.github.payreturn.operations.Resolved;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the shop's operators are served. Reads the journal, and writes only what they decide. */
final class Desk implements Operations {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final int MOST_OF_A_NAME = 100;
  private static final int MOST_OF_A_REASON = 300;

  private final Ledger ledger;
  private final Journal journal;
  private final Workshop workshop;
  private final Deliverer deliverer;
  private final Merchants merchants;
  private final Payments payments;
  private final Watch watch;
  private final Clock clock;
  private final Duration patience;

  Desk(
      Ledger ledger,
      Journal journal,
      Workshop workshop,
      Deliverer deliverer,
      Merchants merchants,
      Watch watch,
      Clock clock,
      Duration patience) {
    this.ledger = ledger;
    this.journal = journal;
    this.workshop = workshop;
    this.deliverer = deliverer;
    this.merchants = merchants;
    this.payments = new Payments(merchants);
    this.watch = watch;
    this.clock = clock;
    this.patience = patience;
  }

  @Override
  public Page unsettled(Set<PaymentState> states, Optional<String> after, int most)
      throws SQLException {
    if (most < 1 || most > MOST_OF_A_PAGE) {
      throw new IllegalArgumentException("A page has 1 to 500 payments, not " + most);
    }
    Set<State> stored =
        states.stream().map(state -> State.valueOf(state.name())).collect(Collectors.toSet());
    Place from = after.flatMap(Place::parse).orElse(null);
    List<Entry> rows = ledger.unsettled(stored, from, most);
    Optional<String> next =
        rows.size() < most
            ? Optional.empty()
            : Optional.of(Place.of(rows.get(rows.size() - 1)).text());
    return new Page(payments.of(rows), next);
  }

  @Override
  public Backlog backlog() throws SQLException {
    return Backlogs.of(ledger.countUnsettled(), clock.instant());
  }

  @Override
  public List<Payment> find(String anyId) throws SQLException {
    return payments.of(ledger.findByAny(anyId.trim()));
  }

  @Override
  public Looked lookNow(String paymentId, String operator) throws SQLException {
    String who = checked("operator", operator, MOST_OF_A_NAME);
    Optional<Entry> found = ledger.find(paymentId);
    if (found.isEmpty()) {
      return new Looked(Looked.Status.UNKNOWN, Optional.empty());
    }
    if (found.get().settled()) {
      return new Looked(Looked.Status.SETTLED, found.map(payments::of));
    }
    Optional<Entry> wanted = wantedNow(found.get(), who);
    Looked.Status status = wanted.isPresent() ? worked(wanted.get()) : Looked.Status.NOT_NOW;
    return new Looked(status, journal.find(found.get().session()).map(payments::of));
  }

  /** The row, due now, with a note of who wants it; empty if somebody else changes it right now. */
  private Optional<Entry> wantedNow(Entry row, String operator) throws SQLException {
    Instant now = clock.instant();
    Entry wanted =
        row.with(row.telling().hinted(now))
            .noting(Trail.Step.of(now, row.state(), "looked at for " + operator));
    wanted = row.state().open() ? wanted.with(row.progress().hinted(now)) : wanted;
    if (journal.update(wanted) != Journal.Change.DONE) {
      return Optional.empty();
    }
    LOG.info(
        "Return {} of order {}: looked at now for {}",
        row.session(),
        row.claim().orderId(),
        operator);
    return Optional.of(wanted.stored());
  }

  private Looked.Status worked(Entry wanted) {
    Optional<Handoff> begun = workshop.workNow(wanted);
    if (begun.isEmpty()) {
      return Looked.Status.NOT_NOW;
    }
    Optional<Entry> after = begun.get().awaitSettled(patience);
    if (after.isEmpty()) {
      return Looked.Status.UNDER_WAY;
    }
    boolean changed = after.get().version() != wanted.version();
    return changed || wanted.state() == State.NEEDS_REVIEW
        ? Looked.Status.DONE
        : Looked.Status.NOT_NOW;
  }

  @Override
  public Resolved resolve(String paymentId, Decision decision, String operator, String reason)
      throws SQLException {
    String who = checked("operator", operator, MOST_OF_A_NAME);
    String why = checked("reason", reason, MOST_OF_A_REASON);
    Optional<Entry> row = ledger.find(paymentId);
    while (row.isPresent() && row.get().state() == State.NEEDS_REVIEW) {
      Entry review = row.get();
      Optional<Ids> ids = ids(review, decision);
      State state = decision instanceof Decision.Paid ? State.SUCCEEDED : State.FAILED;
      if (state == State.SUCCEEDED && ids.isEmpty()) {
        return new Resolved(Resolved.Status.IDS_MISSING, row.map(payments::of));
      }
      String note = "decided by %s: %s".formatted(who, why);
      Entry judged = Transitions.judged(review, state, ids, note, clock.instant());
      switch (journal.update(judged)) {
        case DONE -> {
          LOG.warn(
              "Return {} of order {}: {}, {}",
              review.session(),
              review.claim().orderId(),
              state,
              note);
          watch.reached(judged, clock.instant());
          Entry told =
              judged.telling().isToTellSince(review.telling())
                  ? deliverer.deliverOwn(judged.stored(), Optional.empty(), Optional.empty())
                  : judged.stored();
          return new Resolved(Resolved.Status.DONE, Optional.of(payments.of(told)));
        }
        case ORDER_TAKEN -> {
          return new Resolved(Resolved.Status.ORDER_PAID_BY_ANOTHER, row.map(payments::of));
        }
        case MISSED -> row = ledger.find(paymentId);
      }
    }
    return row.isEmpty()
        ? new Resolved(Resolved.Status.UNKNOWN, Optional.empty())
        : new Resolved(Resolved.Status.NOT_IN_REVIEW, row.map(payments::of));
  }

  /** What Amazon said before is not forgotten; the operator may add to it. */
  private static Optional<Ids> ids(Entry review, Decision decision) {
    Optional<Ids> known = review.evidence().ids();
    if (!(decision instanceof Decision.Paid paid)) {
      return known;
    }
    return paid.chargePermissionId()
        .or(() -> known.map(Ids::chargePermissionId))
        .map(
            permission ->
                new Ids(
                    permission,
                    paid.chargeId().or(() -> known.flatMap(Ids::chargeId)),
                    known.flatMap(Ids::chargePermissionType)));
  }

  @Override
  public Proof proofOf(String orderId) throws SQLException {
    List<Entry> rows = ledger.findByOrder(orderId);
    return Proofs.of(orderId, rows, payments.of(rows));
  }

  @Override
  public Balance balance(LocalDate day, ZoneId zone) throws SQLException {
    Instant from = day.atStartOfDay(zone).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
    return Backlogs.balance(day, ledger.countClaimed(from, to));
  }

  @Override
  public BuyerDetailsAnswer buyerDetails(String paymentId) throws SQLException {
    Optional<Entry> row = ledger.find(paymentId).filter(paid -> paid.state() == State.SUCCEEDED);
    Optional<Ids> ids = row.flatMap(paid -> paid.evidence().ids());
    return ids.isEmpty()
        ? new BuyerDetailsAnswer(
            BuyerDetailsAnswer.Status.NO_PAYMENT, Optional.empty(), Optional.empty())
        : Classification.ofBuyer(
            merchants
                .of(row.orElseThrow().claim().merchant())
                .getChargePermission(ids.get().chargePermissionId()),
            Duration.between(row.orElseThrow().claim().claimedAt(), clock.instant()));
  }

  private static String checked(String what, String text, int most) {
    String clean = text.replaceAll("\\p{Cntrl}", " ").trim();
    if (clean.isEmpty() || clean.length() > most) {
      throw new IllegalArgumentException(
          "The %s has 1 to %d characters, not %d".formatted(what, most, clean.length()));
    }
    return clean;
  }
}
