package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Charge;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;

/** Get, Update and Cancel Charge. */
final class Charges {
  private Charges() {}

  static Answer get(Books books, ApiCall call) {
    return call.on(
        books, books.charges(), charge -> Answer.json(200, ChargeJson.of(books, charge)));
  }

  /** Tells Amazon in which state a charge is, along the table of states. */
  static Answer update(Books books, ApiCall call) {
    return call.on(books, books.charges(), charge -> update(books, call, charge));
  }

  private static Answer update(Books books, ApiCall call, Charge charge) {
    Optional<Problem> wrong = ChargeShapes.UPDATE_CHARGE.check(call.body());
    if (wrong.isPresent()) {
      return wrong.get().answer();
    }
    ChargeState state =
        Json.text(call.body(), "statusDetails", "state")
            .flatMap(ChargeTransitions::state)
            .orElseThrow();
    Optional<String> reason = Json.text(call.body(), "statusDetails", "reasonCode");
    return Check.first(
            () ->
                problemIf(
                    !ChargeTransitions.after(charge.state()).contains(state),
                    Problem::invalidChargeStatus),
            () ->
                problemIf(
                    reason
                        .filter(code -> !ChargeTransitions.reasons(state).contains(code))
                        .isPresent(),
                    () -> Problem.invalidParameter("statusDetails.reasonCode")))
        .map(Problem::answer)
        .orElseGet(() -> keep(books, charge.in(new Status<>(state, reason, books.now()))));
  }

  static Answer cancel(Books books, ApiCall call) {
    return call.on(books, books.charges(), charge -> cancel(books, call, charge));
  }

  private static Answer cancel(Books books, ApiCall call, Charge charge) {
    String reason = call.simulationCode().orElse("MerchantCanceled");
    return Check.first(
            () -> ChargeShapes.CANCEL.check(call.body()),
            () -> problemIf(!isCancelable(charge), Problem::invalidChargeStatus))
        .map(Problem::answer)
        .orElseGet(() -> keep(books, canceled(books, charge, reason)));
  }

  static boolean isCancelable(Charge charge) {
    return charge.state() == ChargeState.AUTHORIZATION_INITIATED
        || charge.state() == ChargeState.AUTHORIZED;
  }

  static Charge canceled(Books books, Charge charge, String reason) {
    return charge.in(Status.of(ChargeState.CANCELED, reason, books.now()));
  }

  private static Answer keep(Books books, Charge charge) {
    books.charges().put(charge);
    return Answer.json(200, ChargeJson.of(books, charge));
  }
}
