package io.github.payreturn.simulator.internal.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.PermissionState;
import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.internal.message.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The buyer's permission to be charged.
 *
 * @param type OneTime, Recurring or PaymentMethodOnFile
 * @param limit how much may be charged in all; only a one-time permission has one
 * @param details of its checkout session, in Amazon's JSON; never changed in place
 * @param chargeIds every charge that was made with it, oldest first
 * @param lastUsed when the latest charge was made; at first when the permission was
 * @param history what was decided; {@link Standing} adds what its charges make of it
 */
public record ChargePermission(
    String id,
    Account account,
    String type,
    Optional<Price> limit,
    ObjectNode details,
    Optional<Purchaser> purchaser,
    List<String> chargeIds,
    Instant lastUsed,
    History<PermissionState> history)
    implements Entity<ChargePermission> {

  private static final Period ONE_TIME = Period.ofDays(180);
  private static final Period LONG = Period.ofMonths(13);
  private static final Duration BUYER_READABLE = Duration.ofDays(30);

  public ChargePermission {
    chargeIds = List.copyOf(chargeIds);
  }

  public ChargePermission withCharge(String chargeId, Instant now) {
    List<String> more = Stream.concat(chargeIds.stream(), Stream.of(chargeId)).toList();
    return new ChargePermission(id, account, type, limit, details, purchaser, more, now, history);
  }

  public ChargePermission withDetails(ObjectNode other) {
    return new ChargePermission(
        id, account, type, limit, other, purchaser, chargeIds, lastUsed, history);
  }

  public ChargePermission in(Status<PermissionState> status) {
    return new ChargePermission(
        id, account, type, limit, details, purchaser, chargeIds, lastUsed, history.then(status));
  }

  @Override
  public Optional<ChargePermission> settled(Instant now) {
    boolean lapsed =
        history.current().state() != PermissionState.CLOSED && !now.isBefore(expires());
    return Optional.of(lapsed ? in(Status.of(PermissionState.CLOSED, "Expired", expires())) : this);
  }

  public boolean isOneTime() {
    return type.equals("OneTime");
  }

  public boolean isRecurring() {
    return type.equals("Recurring");
  }

  /** In which currency it was given; nothing for a wallet that was only set up. */
  public Optional<String> currency() {
    return Prices.read(details.at("/paymentDetails/chargeAmount"))
        .map(Price::currencyCode)
        .or(() -> Json.text(details, "paymentDetails", "presentmentCurrency"));
  }

  /**
   * For 30 days; of a recurring permission or a saved wallet while it is open and 30 days after.
   */
  public boolean isBuyerReadable(Status<PermissionState> standing, Instant now) {
    if (!isOneTime() && standing.state() != PermissionState.CLOSED) {
      return true;
    }
    return now.isBefore((isOneTime() ? created() : standing.since()).plus(BUYER_READABLE));
  }

  public Instant created() {
    return history.statuses().get(0).since();
  }

  /** Each charge gives a recurring permission new time. */
  public Instant expires() {
    boolean extended = details.at("/paymentDetails/extendExpiration").asBoolean();
    Period period = isOneTime() && !extended ? ONE_TIME : LONG;
    Instant from = isOneTime() ? created() : lastUsed;
    return from.atZone(ZoneOffset.UTC).plus(period).toInstant();
  }
}
