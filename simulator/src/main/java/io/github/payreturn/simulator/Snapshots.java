package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Charge;
import io.github.payreturn.simulator.internal.ledger.ChargePermission;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Refund;
import io.github.payreturn.simulator.internal.ledger.Standing;

/** What is in the books, for those outside. */
final class Snapshots {
  private Snapshots() {}

  static SessionSnapshot of(CheckoutSession session) {
    return new SessionSnapshot(
        session.id(),
        session.state(),
        session.history().current().reasonCode(),
        session.chargeAmount(),
        session.chargePermissionId(),
        session.chargeId(),
        session.history().current().since());
  }

  static ChargeSnapshot of(Charge charge) {
    return new ChargeSnapshot(
        charge.id(),
        charge.chargePermissionId(),
        charge.state(),
        charge.history().current().reasonCode(),
        charge.amount(),
        charge.captured(),
        charge.history().current().since());
  }

  static ChargePermissionSnapshot of(Books books, ChargePermission permission) {
    Standing standing = Standing.of(books, permission);
    return new ChargePermissionSnapshot(
        permission.id(),
        permission.type(),
        standing.status().state(),
        standing.status().reasonCode(),
        permission.limit(),
        standing.balance(),
        permission.chargeIds(),
        standing.status().since());
  }

  static RefundSnapshot of(Refund refund) {
    return new RefundSnapshot(
        refund.id(),
        refund.chargeId(),
        refund.state(),
        refund.history().current().reasonCode(),
        refund.amount(),
        refund.history().current().since());
  }
}
