package io.github.payreturn.simulator.internal.ledger;

import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.PermissionState;
import io.github.payreturn.simulator.Price;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How a charge permission stands, which its charges decide too. */
public record Standing(Status<PermissionState> status, Optional<Price> balance) {

  public static Standing of(Books books, ChargePermission permission) {
    List<Charge> charges =
        permission.chargeIds().stream()
            .map(books.charges()::find)
            .flatMap(Optional::stream)
            .toList();
    Optional<Price> balance = permission.limit().map(limit -> balance(limit, charges));
    return new Standing(status(permission, charges), balance);
  }

  private static Price balance(Price limit, List<Charge> charges) {
    BigDecimal used =
        charges.stream()
            .filter(Standing::counts)
            .map(charge -> charge.captured().orElse(charge.amount()).amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Price(limit.amount().subtract(used), limit.currencyCode());
  }

  private static boolean counts(Charge charge) {
    return charge.state() != ChargeState.DECLINED && charge.state() != ChargeState.CANCELED;
  }

  private static Status<PermissionState> status(ChargePermission permission, List<Charge> charges) {
    Status<PermissionState> decided = permission.history().current();
    if (decided.state() != PermissionState.CHARGEABLE) {
      return decided;
    }
    return charges.stream()
        .filter(charge -> charge.state() == ChargeState.AUTHORIZATION_INITIATED)
        .findFirst()
        .map(
            charge ->
                Status.of(
                    PermissionState.NON_CHARGEABLE,
                    "ChargeInProgress",
                    charge.history().current().since()))
        .orElse(decided);
  }
}
