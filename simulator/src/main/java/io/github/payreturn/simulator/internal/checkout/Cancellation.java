package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.message.Answer;
import java.util.Optional;

/** The buyer wants no more. What is paid, or out of the buyer's hands, stays as it is. */
final class Cancellation {
  private static final String REASON = "BuyerCanceled";

  private Cancellation() {}

  static Answer cancel(Visit visit) {
    CheckoutSession session = visit.session();
    boolean again = session.history().current().reasonCode().equals(Optional.of(REASON));
    if (again) {
      return leave(visit);
    }
    return Closed.over(visit)
        .orElseGet(() -> leave(visit.keep(session.canceled(REASON, visit.books().now()))));
  }

  private static Answer leave(Visit visit) {
    if (visit.frameOrigin().isPresent()) {
      return Call.onCancel(visit);
    }
    return ReturnUrl.cancel(visit)
        .map(Page::seeOther)
        .orElseGet(() -> Closed.over(visit).orElseThrow());
  }
}
