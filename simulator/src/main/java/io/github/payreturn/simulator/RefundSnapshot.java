package io.github.payreturn.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A refund as it was when it was read.
 *
 * @param reasonCode why it was declined, empty otherwise
 * @param history every status that it had, oldest first
 */
public record RefundSnapshot(
    String refundId,
    String chargeId,
    RefundState state,
    Optional<String> reasonCode,
    Price refundAmount,
    Instant lastUpdated,
    List<StatusChange> history) {
  public RefundSnapshot {
    history = List.copyOf(history);
  }
}
