package io.github.payreturn.spring.boot;

import io.github.payreturn.operations.Decision;
import io.github.payreturn.operations.Looked;
import io.github.payreturn.operations.Operations;
import io.github.payreturn.operations.Page;
import io.github.payreturn.operations.Payment;
import io.github.payreturn.operations.Resolved;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.lang.Nullable;

/**
 * {@link Operations} as an endpoint of Actuator. Like every endpoint but health it is reachable by
 * nobody until the application exposes it, and then by whom its Security lets in.
 */
@Endpoint(id = "amazonpayreturns")
public final class ReturnsEndpoint {

  private static final int PAGE = 100;

  private final Operations operations;

  ReturnsEndpoint(Operations operations) {
    this.operations = operations;
  }

  /**
   * The payments that are not settled, the longest waiting first.
   *
   * @param after the {@code next} of the page before
   */
  @ReadOperation
  public Map<String, Object> unsettled(@Nullable String after) throws SQLException {
    Page page = operations.unsettled(Set.of(), Optional.ofNullable(after), PAGE);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("count", operations.backlog().count());
    answer.put("payments", PaymentFields.of(page.payments()));
    answer.put("next", page.next().orElse(""));
    return answer;
  }

  /** Payments by whatever an operator has at hand: an order id, a charge id, and so on. */
  @ReadOperation
  public Map<String, Object> find(@Selector String id) throws SQLException {
    return Map.of("payments", PaymentFields.of(operations.find(id)));
  }

  /**
   * Looks a payment up now; with a decision, resolves one that needs a review.
   *
   * @param id a payment's {@code id}
   * @param operator who wants it
   * @param decision {@code paid} or {@code not-paid}; none to look it up
   * @param reason why it is decided so
   * @param chargePermissionId for {@code paid}, if the payment has none yet
   * @param chargeId likewise
   */
  @WriteOperation
  public Map<String, Object> decide(
      @Selector String id,
      String operator,
      @Nullable String decision,
      @Nullable String reason,
      @Nullable String chargePermissionId,
      @Nullable String chargeId)
      throws SQLException {
    try {
      if (decision == null) {
        Looked looked = operations.lookNow(id, operator);
        return answer(looked.status().name(), looked.payment());
      }
      Decision made = read(decision, chargePermissionId, chargeId);
      Resolved resolved = operations.resolve(id, made, operator, reason == null ? "" : reason);
      return answer(resolved.status().name(), resolved.payment());
    } catch (IllegalArgumentException notAllowed) {
      String why = String.valueOf(notAllowed.getMessage());
      throw new InvalidEndpointRequestException(why, why);
    }
  }

  private static Decision read(
      String decision, @Nullable String chargePermissionId, @Nullable String chargeId) {
    return switch (decision) {
      case "paid" ->
          new Decision.Paid(Optional.ofNullable(chargePermissionId), Optional.ofNullable(chargeId));
      case "not-paid" -> new Decision.NotPaid();
      default -> throw new IllegalArgumentException("decision: allowed are paid and not-paid");
    };
  }

  private static Map<String, Object> answer(String status, Optional<Payment> payment) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("status", status);
    payment.ifPresent(found -> answer.put("payment", PaymentFields.of(found)));
    return answer;
  }
}
