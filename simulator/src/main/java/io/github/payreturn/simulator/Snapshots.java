package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.fault.FaultRule;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Charge;
import io.github.payreturn.simulator.internal.ledger.ChargePermission;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.History;
import io.github.payreturn.simulator.internal.ledger.Refund;
import io.github.payreturn.simulator.internal.ledger.Standing;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

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
        session.history().current().since(),
        changes(session.history(), SessionState::code));
  }

  static ChargeSnapshot of(Charge charge) {
    return new ChargeSnapshot(
        charge.id(),
        charge.chargePermissionId(),
        charge.state(),
        charge.history().current().reasonCode(),
        charge.amount(),
        charge.captured(),
        charge.history().current().since(),
        changes(charge.history(), ChargeState::code));
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
        standing.status().since(),
        changes(permission.history(), PermissionState::code));
  }

  static RefundSnapshot of(Refund refund) {
    return new RefundSnapshot(
        refund.id(),
        refund.chargeId(),
        refund.state(),
        refund.history().current().reasonCode(),
        refund.amount(),
        refund.history().current().since(),
        changes(refund.history(), RefundState::code));
  }

  static ScriptedFault of(FaultRule rule) {
    return new ScriptedFault(
        rule.operation(),
        rule.id(),
        rule.times() == FaultRule.ALWAYS ? OptionalInt.empty() : OptionalInt.of(rule.times()),
        rule.mishap().name());
  }

  private static <S> List<StatusChange> changes(History<S> history, Function<S, String> code) {
    return history.statuses().stream()
        .map(
            status ->
                new StatusChange(code.apply(status.state()), status.reasonCode(), status.since()))
        .toList();
  }
}
