package io.github.payreturn.flow;

import io.github.payreturn.ChargePermissionType;
import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.journal.Claim;
import io.github.payreturn.internal.journal.Entry;
import java.util.Optional;

/** From a row to what is true about its payment, and to what its buyer may be shown. */
final class Outcomes {

  private Outcomes() {}

  /** What is true. */
  static Outcome of(Entry row) {
    return switch (row.state()) {
      case SUCCEEDED -> succeeded(row);
      case FAILED -> failed(row);
      case PENDING -> pending(row, Pending.Reason.AUTHORIZING);
      case NEEDS_REVIEW -> pending(row, Pending.Reason.NEEDS_REVIEW);
      case QUEUED, SENDING, UNRESOLVED, SUPERSEDED -> pending(row, Pending.Reason.CHECKING);
    };
  }

  /** What is true, but success only once the shop has taken note of it. */
  static Outcome shownFor(Entry row) {
    Outcome outcome = of(row);
    return outcome instanceof Succeeded && !row.telling().complete()
        ? pending(row, Pending.Reason.ORDER_BEING_UPDATED)
        : outcome;
  }

  /** The shop itself said that the order is paid. */
  static Outcome paidByOtherMeans(Claim claim) {
    return new Succeeded(
        claim.orderId(),
        Succeeded.Level.PAID_BY_OTHER_MEANS,
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The payment that this session stood back for did not go through in the end. */
  static Outcome superseded(Claim claim) {
    return new Failed(claim.orderId(), Failed.Reason.SUPERSEDED, Optional.empty());
  }

  private static Outcome succeeded(Entry row) {
    Ids ids = row.evidence().ids().orElseThrow();
    Claim claim = row.claim();
    return new Succeeded(
        claim.orderId(),
        claim.setUpOnly() ? Succeeded.Level.WALLET_SAVED : Succeeded.Level.of(claim.intent()),
        ids.chargePermissionId(),
        ids.chargeId(),
        ids.chargePermissionType().flatMap(ChargePermissionType::named),
        claim.chargeAmount(),
        Optional.ofNullable(row.telling().reference()));
  }

  private static Outcome failed(Entry row) {
    return new Failed(
        row.claim().orderId(),
        Failed.Reason.valueOf(row.evidence().reason()),
        row.evidence().reasonCode());
  }

  private static Outcome pending(Entry row, Pending.Reason reason) {
    Optional<Ids> ids = row.evidence().ids();
    return new Pending(
        row.claim().orderId(),
        reason,
        ids.map(Ids::chargePermissionId),
        ids.flatMap(Ids::chargeId));
  }
}
