package io.github.payreturn.simulator;

import java.time.Instant;
import java.util.Optional;

/**
 * A refund as it was when it was read.
 *
 * @param reasonCode why it was declined, empty otherwise
 */
public record RefundSnapshot(
    String refundId,
    String chargeId,
    RefundState state,
    Optional<String> reasonCode,
    Price refundAmount,
    Instant lastUpdated) {}
