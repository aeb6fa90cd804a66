package io.github.payreturn.simulator.internal.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One charge.
 *
 * @param details merchantMetadata, channel and the like, in Amazon's JSON; never changed in place
 * @param captured what was captured, if anything
 * @param resolution how this charge goes on by itself from a pending state
 */
public record Charge(
    String id,
    Account account,
    String chargePermissionId,
    Price amount,
    ObjectNode details,
    Optional<Price> captured,
    Optional<Effect.Resolution> resolution,
    History<ChargeState> history)
    implements Entity<Charge> {

  private static final Duration PENDING_AT_MOST = Duration.ofHours(24);
  private static final Duration LIFETIME = Duration.ofDays(30);

  /** This charge in another state; one that becomes captured is captured in full. */
  public Charge in(Status<ChargeState> status) {
    boolean takesAll = status.state() == ChargeState.CAPTURED && captured.isEmpty();
    return new Charge(
        id,
        account,
        chargePermissionId,
        amount,
        details,
        takesAll ? Optional.of(amount) : captured,
        resolution,
        history.then(status));
  }

  @Override
  public Optional<Charge> settled(Instant now) {
    return Optional.of(
        next()
            .filter(status -> !now.isBefore(status.since()))
            .map(this::in)
            .flatMap(charge -> charge.settled(now))
            .orElse(this));
  }

  /** What time alone will make of this charge, and when. */
  private Optional<Status<ChargeState>> next() {
    Instant since = history.current().since();
    return switch (state()) {
      case AUTHORIZATION_INITIATED ->
          Optional.of(
              resolved(since)
                  .orElse(
                      Status.of(
                          ChargeState.DECLINED,
                          "TransactionTimedOut",
                          since.plus(PENDING_AT_MOST))));
      case CAPTURE_INITIATED -> resolved(since);
      case AUTHORIZED -> Optional.of(Status.of(ChargeState.CANCELED, "ExpiredUnused", expires()));
      case CAPTURED, CANCELED, DECLINED -> Optional.empty();
    };
  }

  private Optional<Status<ChargeState>> resolved(Instant since) {
    return resolution.map(
        end -> new Status<>(end.state(), end.reasonCode(), since.plus(end.after())));
  }

  public ChargeState state() {
    return history.current().state();
  }

  public Instant created() {
    return history.statuses().get(0).since();
  }

  public Instant expires() {
    return created().plus(LIFETIME);
  }
}
