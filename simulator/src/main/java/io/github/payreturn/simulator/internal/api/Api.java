package io.github.payreturn.simulator.internal.api;

import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Ledger;
import io.github.payreturn.simulator.internal.ledger.Standing;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Problem;
import java.net.URI;

/** Every operation and who does it. */
final class Api {
  private final Ledger ledger;
  private final CheckoutSessions sessions;
  private final Completion completion;
  private final Finalization finalization;

  Api(Ledger ledger, URI simulator) {
    SessionJson json = new SessionJson(simulator);
    this.ledger = ledger;
    this.sessions = new CheckoutSessions(json);
    this.completion = new Completion(json);
    this.finalization = new Finalization(json);
  }

  Answer answer(ApiCall call) {
    return ledger.atomically(books -> answer(books, call));
  }

  private Answer answer(Books books, ApiCall call) {
    return switch (call.operation()) {
      case CREATE_CHECKOUT_SESSION -> sessions.create(books, call);
      case GET_CHECKOUT_SESSION -> sessions.get(books, call);
      case UPDATE_CHECKOUT_SESSION -> sessions.update(books, call);
      case COMPLETE -> completion.complete(books, call);
      case FINALIZE -> finalization.complete(books, call);
      case GET_CHARGE_PERMISSION ->
          call.on(
              books.permissions(),
              permission ->
                  Answer.json(
                      200, ChargePermissionJson.of(permission, Standing.of(books, permission))));
      case GET_CHARGE ->
          call.on(books.charges(), charge -> Answer.json(200, ChargeJson.of(charge)));
      default -> Problem.unsupportedOperation().answer();
    };
  }
}
