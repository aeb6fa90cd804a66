package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.RefundState;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Charge;
import io.github.payreturn.simulator.internal.ledger.History;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.ledger.Refund;
import io.github.payreturn.simulator.internal.ledger.Status;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Problem;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/** Create and Get Refund: always asynchronous. */
final class Refunds {
  private Refunds() {}

  static Answer get(Books books, ApiCall call) {
    return call.on(books, books.refunds(), refund -> Answer.json(200, RefundJson.of(refund)));
  }

  static Answer create(Books books, ApiCall call) {
    Optional<Problem> wrong = ChargeShapes.REFUND.check(call.body());
    if (wrong.isPresent()) {
      return wrong.get().answer();
    }
    return Json.text(call.body(), "chargeId")
        .flatMap(id -> books.charges().find(call.account(), id))
        .map(charge -> create(books, call, charge))
        .orElseGet(() -> call.unknown(books, "chargeId").answer());
  }

  private static Answer create(Books books, ApiCall call, Charge charge) {
    Price amount = Prices.read(call.body().path("refundAmount")).orElseThrow();
    return Check.first(
            () -> problemIf(charge.state() != ChargeState.CAPTURED, Problem::invalidChargeStatus),
            () -> ChargeLimits.currency(Optional.of(charge.amount().currencyCode()), amount),
            () -> problemIf(exceeds(books, charge, amount), Problem::amountExceeded))
        .map(Problem::answer)
        .orElseGet(() -> created(books, call, charge, amount));
  }

  /** What is under way counts as refunded, what was declined does not. */
  private static boolean exceeds(Books books, Charge charge, Price amount) {
    Price captured = charge.captured().orElseThrow();
    BigDecimal sum =
        sum(books, charge, refund -> refund.state() != RefundState.DECLINED).add(amount.amount());
    return sum.compareTo(captured.amount().add(Excess.of(captured))) > 0;
  }

  static BigDecimal sum(Books books, Charge charge, Predicate<Refund> which) {
    return charge.refundIds().stream()
        .map(books.refunds()::find)
        .flatMap(Optional::stream)
        .filter(which)
        .map(refund -> refund.amount().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Answer created(Books books, ApiCall call, Charge charge, Price amount) {
    Refund refund =
        new Refund(
            books.ids().refund(charge.id()),
            call.account(),
            charge.id(),
            amount,
            Json.text(call.body(), "softDescriptor"),
            call.simulationCode(),
            History.startingWith(Status.of(RefundState.REFUND_INITIATED, books.now())));
    books.refunds().put(refund);
    books.charges().put(charge.withRefund(refund.id()));
    return Answer.json(Created.status(books), RefundJson.of(refund));
  }
}
