package io.github.payreturn.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A charge permission as it was when it was read.
 *
 * @param chargePermissionType OneTime, Recurring or PaymentMethodOnFile
 * @param reasonCode why it is not chargeable, empty otherwise
 * @param amountLimit how much may be charged in all; only one-time permissions have one
 * @param amountBalance how much of that is left
 * @param chargeIds oldest first
 * @param history every status that was decided, oldest first, without what its charges make of it
 */
public record ChargePermissionSnapshot(
    String chargePermissionId,
    String chargePermissionType,
    PermissionState state,
    Optional<String> reasonCode,
    Optional<Price> amountLimit,
    Optional<Price> amountBalance,
    List<String> chargeIds,
    Instant lastUpdated,
    List<StatusChange> history) {
  public ChargePermissionSnapshot {
    chargeIds = List.copyOf(chargeIds);
    history = List.copyOf(history);
  }
}
