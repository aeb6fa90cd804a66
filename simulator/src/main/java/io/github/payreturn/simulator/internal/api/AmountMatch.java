package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;

/** Whether Complete and Finalize say the amounts of the session. */
final class AmountMatch {
  private AmountMatch() {}

  static Optional<Problem> check(Books books, CheckoutSession session, JsonNode body) {
    Optional<Price> charge = Prices.read(body.path("chargeAmount"));
    Optional<Price> total = Prices.read(body.path("totalOrderAmount"));
    return Check.first(
        () -> currencyMatches(session.chargeAmount(), charge),
        () -> currencyMatches(session.totalOrderAmount(), total),
        () -> amountMatches(books, "chargeAmount", session.chargeAmount(), charge),
        () -> amountMatches(books, "totalOrderAmount", session.totalOrderAmount(), total));
  }

  private static Optional<Problem> currencyMatches(
      Optional<Price> expected, Optional<Price> given) {
    boolean differs =
        expected.isPresent()
            && given.isPresent()
            && !expected.get().currencyCode().equals(given.get().currencyCode());
    return problemIf(differs, Problem::currencyMismatch);
  }

  private static Optional<Problem> amountMatches(
      Books books, String name, Optional<Price> expected, Optional<Price> given) {
    boolean same =
        expected
            .map(price -> given.filter(other -> same(books, price, other)).isPresent())
            .orElse(given.isEmpty());
    return problemIf(!same, () -> Problem.amountMismatch(name));
  }

  /** As text 14 and 14.00 differ, as they do in a record of decimals. */
  private static boolean same(Books books, Price expected, Price given) {
    return books.assume(Assumption.AMOUNTS_ARE_COMPARED_AS_TEXT)
        ? expected.equals(given)
        : expected.sameAs(given);
  }
}
