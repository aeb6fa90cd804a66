package io.github.payreturn.simulator.internal.ledger;

import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.RefundState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One refund.
 *
 * @param decline why it will be declined in the end, empty if it will not
 */
public record Refund(
    String id,
    Account account,
    String chargeId,
    Price amount,
    Optional<String> softDescriptor,
    Optional<String> decline,
    History<RefundState> history)
    implements Entity<Refund> {

  /** Ours: Amazon only says that refunds are asynchronous. */
  private static final Duration TAKES = Duration.ofSeconds(30);

  public Refund in(Status<RefundState> status) {
    return new Refund(id, account, chargeId, amount, softDescriptor, decline, history.then(status));
  }

  @Override
  public Optional<Refund> settled(Instant now) {
    Instant decided = history.current().since().plus(TAKES);
    boolean due = state() == RefundState.REFUND_INITIATED && !now.isBefore(decided);
    return Optional.of(due ? in(end(decided)) : this);
  }

  private Status<RefundState> end(Instant when) {
    return decline
        .map(reason -> Status.of(RefundState.DECLINED, reason, when))
        .orElseGet(() -> Status.of(RefundState.REFUNDED, when));
  }

  public RefundState state() {
    return history.current().state();
  }

  public Instant created() {
    return history.statuses().get(0).since();
  }
}
