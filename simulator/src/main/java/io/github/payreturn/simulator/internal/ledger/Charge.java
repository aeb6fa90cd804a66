package io.github.payreturn.simulator.internal.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Price;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One charge.
 *
 * @param details merchantMetadata, channel and the like, in Amazon's JSON; never changed in place
 * @param capture what was, or is being, captured
 * @param resolution how this charge goes on by itself from a pending state
 * @param refundIds oldest first
 */
public record Charge(
    String id,
    Account account,
    String chargePermissionId,
    Price amount,
    ObjectNode details,
    Optional<Price> capture,
    Optional<Effect.Resolution> resolution,
    List<String> refundIds,
    History<ChargeState> history)
    implements Entity<Charge> {

  private static final Duration LIFETIME = Duration.ofDays(30);

  public Charge {
    refundIds = List.copyOf(refundIds);
  }

  /** This charge in another state; one that becomes captured is captured in full. */
  public Charge in(Status<ChargeState> status) {
    boolean takesAll = status.state() == ChargeState.CAPTURED && capture.isEmpty();
    boolean pending = status.state() == ChargeState.AUTHORIZATION_INITIATED;
    return new Charge(
        id,
        account,
        chargePermissionId,
        amount,
        details,
        takesAll ? Optional.of(amount) : capture,
        resolution.filter(end -> pending),
        refundIds,
        history.then(status));
  }

  /** Captured, or about to be. */
  public Charge capturing(
      Price price,
      ObjectNode newDetails,
      Optional<Effect.Resolution> newResolution,
      Status<ChargeState> status) {
    return new Charge(
        id,
        account,
        chargePermissionId,
        amount,
        newDetails,
        Optional.of(price),
        newResolution,
        refundIds,
        history.then(status));
  }

  public Charge withRefund(String refundId) {
    return new Charge(
        id,
        account,
        chargePermissionId,
        amount,
        details,
        capture,
        resolution,
        Stream.concat(refundIds.stream(), Stream.of(refundId)).toList(),
        history);
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
      case AUTHORIZATION_INITIATED, CAPTURE_INITIATED ->
          resolution.map(
              end -> new Status<>(end.state(), end.reasonCode(), since.plus(end.after())));
      case AUTHORIZED -> Optional.of(Status.of(ChargeState.CANCELED, "ExpiredUnused", expires()));
      case CAPTURED, CANCELED, DECLINED -> Optional.empty();
    };
  }

  public ChargeState state() {
    return history.current().state();
  }

  /** What was captured; nothing while a capture is under way. */
  public Optional<Price> captured() {
    return capture.filter(price -> state() == ChargeState.CAPTURED);
  }

  /** Since when it has been authorized, which decides whether a capture is late. */
  public Instant authorized() {
    return history.statuses().stream()
        .filter(status -> status.state() == ChargeState.AUTHORIZED)
        .map(Status::since)
        .findFirst()
        .orElseGet(this::created);
  }

  public Instant created() {
    return history.statuses().get(0).since();
  }

  public Instant expires() {
    return created().plus(LIFETIME);
  }
}
