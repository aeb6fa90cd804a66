package io.github.payreturn.simulator.internal.api;

import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Ledger;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Problem;
import java.net.URI;

/** Every operation and who does it. */
final class Api {
  private final Ledger ledger;
  private final CheckoutSessions sessions;

  Api(Ledger ledger, URI simulator) {
    this.ledger = ledger;
    this.sessions = new CheckoutSessions(new SessionJson(simulator));
  }

  Answer answer(ApiCall call) {
    return ledger.atomically(
        books ->
            SimulationCodes.check(books, call)
                .map(Problem::answer)
                .orElseGet(() -> Once.answer(books, call, () -> work(books, call))));
  }

  private Answer work(Books books, ApiCall call) {
    return switch (call.operation()) {
      case CREATE_CHECKOUT_SESSION -> sessions.create(books, call);
      case GET_CHECKOUT_SESSION -> sessions.get(books, call);
      case UPDATE_CHECKOUT_SESSION -> sessions.update(books, call);
      case COMPLETE -> Completion.complete(books, call);
      case FINALIZE -> Finalization.complete(books, call);
      case GET_CHARGE_PERMISSION -> ChargePermissions.get(books, call);
      case UPDATE_CHARGE_PERMISSION -> ChargePermissions.update(books, call);
      case CLOSE_CHARGE_PERMISSION -> ChargePermissions.close(books, call);
      case CREATE_CHARGE -> ChargeCreation.create(books, call);
      case GET_CHARGE -> Charges.get(books, call);
      case UPDATE_CHARGE -> Charges.update(books, call);
      case CAPTURE_CHARGE -> Capturing.capture(books, call);
      case CANCEL_CHARGE -> Charges.cancel(books, call);
      case CREATE_REFUND -> Refunds.create(books, call);
      case GET_REFUND -> Refunds.get(books, call);
      case GET_BUYER -> BuyerProfiles.get(books, call);
      case DELIVERY_TRACKER -> DeliveryTrackers.track(books, call);
    };
  }
}
