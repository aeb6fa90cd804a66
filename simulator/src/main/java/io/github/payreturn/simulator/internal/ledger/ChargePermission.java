package io.github.payreturn.simulator.internal.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.PermissionState;
import io.github.payreturn.simulator.Price;
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
 * @param limit how much may be charged in all; none for a saved wallet
 * @param details merchantMetadata and recurringMetadata in Amazon's JSON; never changed in place
 * @param chargeIds every charge that was made with it, oldest first
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
    History<PermissionState> history)
    implements Entity<ChargePermission> {

  private static final Period ONE_TIME = Period.ofDays(180);
  private static final Period LONG = Period.ofMonths(13);

  public ChargePermission {
    chargeIds = List.copyOf(chargeIds);
  }

  public ChargePermission withCharge(String chargeId) {
    List<String> more = Stream.concat(chargeIds.stream(), Stream.of(chargeId)).toList();
    return new ChargePermission(id, account, type, limit, details, purchaser, more, history);
  }

  public ChargePermission in(Status<PermissionState> status) {
    return new ChargePermission(
        id, account, type, limit, details, purchaser, chargeIds, history.then(status));
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

  public Instant created() {
    return history.statuses().get(0).since();
  }

  public Instant expires() {
    boolean extended = details.at("/paymentDetails/extendExpiration").asBoolean();
    Period period = isOneTime() && !extended ? ONE_TIME : LONG;
    return created().atZone(ZoneOffset.UTC).plus(period).toInstant();
  }
}
