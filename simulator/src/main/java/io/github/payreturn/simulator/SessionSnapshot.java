package io.github.payreturn.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A checkout session as it was when it was read.
 *
 * @param reasonCode why it was canceled, empty otherwise
 * @param chargePermissionId empty until it is completed
 * @param chargeId empty until it is completed, and without a charge (Confirm, saved wallet)
 * @param history every status that it had, oldest first
 */
public record SessionSnapshot(
    String checkoutSessionId,
    SessionState state,
    Optional<String> reasonCode,
    Optional<Price> chargeAmount,
    Optional<String> chargePermissionId,
    Optional<String> chargeId,
    Instant lastUpdated,
    List<StatusChange> history) {
  public SessionSnapshot {
    history = List.copyOf(history);
  }
}
