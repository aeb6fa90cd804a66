package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Charge;
import io.github.payreturn.simulator.internal.ledger.Effect;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Problem;
import java.time.Duration;
import java.util.Optional;

/** Capture Charge: at once, or asynchronously when the authorization is more than a week old. */
final class Capturing {
  private static final Duration PROMPT = Duration.ofDays(7);
  private static final String PENDING = "Pending";

  private Capturing() {}

  static Answer capture(Books books, ApiCall call) {
    return call.on(books, books.charges(), charge -> capture(books, call, charge));
  }

  private static Answer capture(Books books, ApiCall call, Charge charge) {
    Optional<Problem> wrong = ChargeShapes.CAPTURE.check(call.body());
    if (wrong.isPresent()) {
      return wrong.get().answer();
    }
    Price amount = Prices.read(call.body().path("captureAmount")).orElseThrow();
    return Check.first(
            () -> problemIf(charge.state() != ChargeState.AUTHORIZED, Problem::invalidChargeStatus),
            () -> ChargeLimits.currency(Optional.of(charge.amount().currencyCode()), amount),
            () ->
                problemIf(
                    amount.amount().compareTo(charge.amount().amount()) > 0,
                    Problem::amountExceeded))
        .map(Problem::answer)
        .orElseGet(() -> captured(books, call, charge, amount));
  }

  private static Answer captured(Books books, ApiCall call, Charge charge, Price amount) {
    boolean late =
        call.simulationCode().isPresent() || books.now().isAfter(charge.authorized().plus(PROMPT));
    ChargeState state = late ? ChargeState.CAPTURE_INITIATED : ChargeState.CAPTURED;
    ObjectNode details = charge.details().deepCopy();
    if (call.body().hasNonNull("softDescriptor")) {
      details.set("softDescriptor", call.body().get("softDescriptor"));
    }
    Charge captured =
        charge.capturing(
            amount, details, Optional.of(resolution(call)), Status.of(state, books.now()));
    books.charges().put(captured);
    return Answer.json(late ? 202 : 200, ChargeJson.of(books, captured));
  }

  private static Effect.Resolution resolution(ApiCall call) {
    return call.simulationCode()
        .filter(code -> code.startsWith(PENDING))
        .map(code -> Optional.of(code.substring(PENDING.length())))
        .flatMap(reason -> Effect.resolves(ChargeState.DECLINED, reason).resolution())
        .orElse(Effect.Resolution.CAPTURED);
  }
}
