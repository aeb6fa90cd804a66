package io.github.payreturn.simulator.internal.api;

import static io.github.payreturn.simulator.internal.api.Check.problemIf;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Charge;
import io.github.payreturn.simulator.internal.ledger.ChargePermission;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.ledger.Standing;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** How much may still be charged: what is left of a one-time permission, or of a period. */
final class ChargeLimits {
  private ChargeLimits() {}

  static Optional<Problem> check(Books books, ChargePermission permission, Price amount) {
    return Check.first(
        () -> currency(permission.currency(), amount),
        () -> balance(books, permission, amount),
        () -> period(books, permission, amount));
  }

  static Optional<Problem> currency(Optional<String> expected, Price amount) {
    boolean differs = expected.filter(code -> !code.equals(amount.currencyCode())).isPresent();
    return problemIf(differs, Problem::currencyMismatch);
  }

  private static Optional<Problem> balance(Books books, ChargePermission permission, Price amount) {
    boolean overcharge = permission.details().at("/paymentDetails/allowOvercharge").asBoolean();
    BigDecimal extra =
        permission.limit().filter(limit -> overcharge).map(Excess::of).orElse(BigDecimal.ZERO);
    boolean exceeded =
        Standing.of(books, permission)
            .balance()
            .filter(left -> amount.amount().compareTo(left.amount().add(extra)) > 0)
            .isPresent();
    return problemIf(exceeded, Problem::amountExceeded);
  }

  /** What a recurring permission says about its periods is held, if it says both. */
  private static Optional<Problem> period(Books books, ChargePermission permission, Price amount) {
    JsonNode metadata = permission.details().path("recurringMetadata");
    Optional<Price> limit = Prices.read(metadata.path("amount"));
    Optional<Period> length = length(metadata.path("frequency"));
    if (!permission.isRecurring() || limit.isEmpty() || length.isEmpty()) {
      return Optional.empty();
    }
    Instant since = books.now().atZone(ZoneOffset.UTC).minus(length.get()).toInstant();
    BigDecimal used =
        permission.chargeIds().stream()
            .map(books.charges()::find)
            .flatMap(Optional::stream)
            .filter(charge -> charge.created().isAfter(since) && Standing.counts(charge))
            .map(Charge::amount)
            .map(Price::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return problemIf(
        used.add(amount.amount()).compareTo(limit.get().amount()) > 0,
        Problem::periodicAmountExceeded);
  }

  private static Optional<Period> length(JsonNode frequency) {
    int number = Json.text(frequency, "value").map(Integer::parseInt).orElse(0);
    return switch (Json.text(frequency, "unit").orElse("")) {
      case "Year" -> Optional.of(Period.ofYears(number));
      case "Month" -> Optional.of(Period.ofMonths(number));
      case "Week" -> Optional.of(Period.ofWeeks(number));
      case "Day" -> Optional.of(Period.ofDays(number));
      default -> Optional.empty();
    };
  }
}
