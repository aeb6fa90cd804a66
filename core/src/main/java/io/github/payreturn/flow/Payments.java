package io.github.payreturn.flow;

import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.amazon.Merchants;
import io.github.payreturn.internal.journal.Claim;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Evidence;
import io.github.payreturn.internal.journal.Ledger;
import io.github.payreturn.internal.journal.Progress;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.internal.journal.Telling;
import io.github.payreturn.internal.journal.Trail;
import io.github.payreturn.operations.Payment;
import io.github.payreturn.operations.PaymentState;
import java.util.List;
import java.util.Optional;

/** From a row to what an operator may see of it. */
final class Payments {

  private final Merchants merchants;

  Payments(Merchants merchants) {
    this.merchants = merchants;
  }

  List<Payment> of(List<Entry> rows) {
    return rows.stream().map(this::of).toList();
  }

  Payment of(Entry row) {
    Claim claim = row.claim();
    return new Payment(
        Ledger.handleOf(row),
        row.session().toString(),
        claim.merchant(),
        claim.orderId(),
        Optional.ofNullable(row.telling().reference()),
        claim.endpoint(),
        claim.intent(),
        claim.chargeAmount(),
        PaymentState.valueOf(row.state().name()),
        claim.claimedAt(),
        why(row),
        answer(row.evidence()),
        following(row.progress()),
        telling(row.telling()),
        row.trail().steps().stream().map(Payments::step).toList());
  }

  /** What waits to be sent waits for its merchant, whatever was the matter when it came. */
  private String why(Entry row) {
    String trouble = merchants.inWords(row.claim().merchant());
    return row.state() == State.QUEUED && !trouble.isEmpty() ? trouble : row.evidence().reason();
  }

  private static Payment.Answer answer(Evidence evidence) {
    return new Payment.Answer(
        Optional.ofNullable(evidence.at()),
        evidence.status(),
        evidence.reasonCode(),
        evidence.requestId(),
        evidence.ids().map(Ids::chargePermissionId),
        evidence.ids().flatMap(Ids::chargeId));
  }

  private static Payment.Following following(Progress progress) {
    return new Payment.Following(
        progress.looks(),
        Optional.ofNullable(progress.lastLookAt()),
        Optional.ofNullable(progress.nextLookAt()),
        progress.maybeSent(),
        Optional.ofNullable(progress.sessionExpiresAt()));
  }

  private static Payment.Telling telling(Telling telling) {
    return new Payment.Telling(
        telling.complete(),
        telling.attempts(),
        Optional.ofNullable(telling.at()),
        Optional.ofNullable(telling.nextAt()));
  }

  private static Payment.Step step(Trail.Step step) {
    return new Payment.Step(
        step.at(),
        PaymentState.valueOf(step.state().name()),
        step.status(),
        step.reasonCode(),
        step.requestId(),
        step.note());
  }
}
