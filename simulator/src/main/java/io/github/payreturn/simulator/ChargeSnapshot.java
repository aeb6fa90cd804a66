package io.github.payreturn.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A charge as it was when it was read.
 *
 * @param reasonCode why it was declined or canceled, empty otherwise
 * @param captureAmount empty until something is captured
 * @param history every status that it had, oldest first
 */
public record ChargeSnapshot(
    String chargeId,
    String chargePermissionId,
    ChargeState state,
    Optional<String> reasonCode,
    Price chargeAmount,
    Optional<Price> captureAmount,
    Instant lastUpdated,
    List<StatusChange> history) {
  public ChargeSnapshot {
    history = List.copyOf(history);
  }
}
