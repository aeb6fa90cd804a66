package io.github.payreturn.simulator.internal.ledger;

import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.PermissionState;
import io.github.payreturn.simulator.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How a charge permission stands, which its charges decide too. */
public record Standing(Status<PermissionState> status, Optional<Price> balance) {

  public static Standing of(Books books, ChargePermission permission) {
    List<Charge> charges =
        permission.chargeIds().stream()
            .map(books.charges()::find)
            .flatMap(Optional::stream)
            .toList();
    Optional<Price> balance = permission.limit().map(limit -> balance(limit, charges));
    return new Standing(status(books, permission, charges), balance);
  }

  public boolean isChargeable() {
    return status.state() == PermissionState.CHARGEABLE;
  }

  private static Price balance(Price limit, List<Charge> charges) {
    BigDecimal used = sum(charges, Standing::counts);
    return new Price(limit.amount().subtract(used), limit.currencyCode());
  }

  /** Whether it uses up what was permitted. */
  public static boolean counts(Charge charge) {
    return charge.state() != ChargeState.DECLINED && charge.state() != ChargeState.CANCELED;
  }

  private static BigDecimal sum(List<Charge> charges, Predicate<Charge> which) {
    return charges.stream()
        .filter(which)
        .map(charge -> charge.capture().orElse(charge.amount()).amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Status<PermissionState> status(
      Books books, ChargePermission permission, List<Charge> charges) {
    Status<PermissionState> decided = permission.history().current();
    if (decided.state() == PermissionState.CLOSED) {
      return decided;
    }
    return spent(books, permission, charges)
        .or(() -> refused(permission, charges))
        .or(() -> inProgress(decided, charges))
        .orElse(decided);
  }

  /** A one-time permission is closed once all of it is captured, or canceled. Why is not known. */
  private static Optional<Status<PermissionState>> spent(
      Books books, ChargePermission permission, List<Charge> charges) {
    boolean canceledToo = books.assume(Assumption.CANCELED_TOTAL_CLOSES_PERMISSION);
    Predicate<Charge> over =
        charge ->
            charge.state() == ChargeState.CAPTURED
                || (canceledToo && charge.state() == ChargeState.CANCELED);
    BigDecimal sum = sum(charges, over);
    return permission
        .limit()
        .filter(limit -> sum.signum() > 0 && sum.compareTo(limit.amount()) >= 0)
        .flatMap(limit -> charges.stream().filter(over).map(Standing::since).max(naturalOrder()))
        .map(since -> Status.of(PermissionState.CLOSED, since));
  }

  /** What Amazon refused closes it; a hard decline of a stored instrument asks to repair that. */
  private static Optional<Status<PermissionState>> refused(
      ChargePermission permission, List<Charge> charges) {
    return charges.stream()
        .filter(charge -> charge.state() == ChargeState.DECLINED)
        .map(charge -> charge.history().current())
        .filter(declined -> declined.since().isAfter(permission.history().current().since()))
        .flatMap(declined -> after(permission, declined).stream())
        .findFirst();
  }

  /** What a charge that was declined makes of its permission. */
  public static Optional<Status<PermissionState>> after(
      ChargePermission permission, Status<ChargeState> declined) {
    return switch (declined.reasonCode().orElse("")) {
      case "AmazonRejected" ->
          Optional.of(Status.of(PermissionState.CLOSED, "AmazonClosed", declined.since()));
      case "HardDeclined" ->
          permission.isOneTime()
              ? Optional.empty()
              : Optional.of(
                  Status.of(
                      PermissionState.NON_CHARGEABLE, "PaymentMethodInvalid", declined.since()));
      default -> Optional.empty();
    };
  }

  private static Optional<Status<PermissionState>> inProgress(
      Status<PermissionState> decided, List<Charge> charges) {
    return charges.stream()
        .filter(charge -> decided.state() == PermissionState.CHARGEABLE)
        .filter(charge -> charge.state() == ChargeState.AUTHORIZATION_INITIATED)
        .findFirst()
        .map(
            charge -> Status.of(PermissionState.NON_CHARGEABLE, "ChargeInProgress", since(charge)));
  }

  private static Instant since(Charge charge) {
    return charge.history().current().since();
  }

  private static Comparator<Instant> naturalOrder() {
    return Comparator.naturalOrder();
  }
}
