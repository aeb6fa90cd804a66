package io.github.payreturn.sampleshop.order;

import io.github.payreturn.sampleshop.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order. Its lines and its total never change once it is placed.
 *
 * @param id the order number that the buyer reads
 * @param visitor whose it is
 * @param plan when it is paid, as the buyer chose last
 * @param checkoutSession the latest one that was started for it
 * @param payment once there is one
 */
public record Order(
    String id,
    String visitor,
    PaymentPlan plan,
    OrderState state,
    Instant placedAt,
    Optional<String> checkoutSession,
    Optional<Payment> payment,
    List<OrderLine> lines) {

  public Money total() {
    return OrderLine.total(lines);
  }

  /** What its payment charges now; the rest of {@link #total()} follows. */
  public Money dueNow() {
    return plan == PaymentPlan.IN_TWO_PARCELS ? lines.get(0).total() : total();
  }

  /** Whether only a part is paid with this payment. */
  public boolean paidInParts() {
    return !dueNow().equals(total());
  }

  /** The same order, paid by another plan. */
  public Order paidBy(PaymentPlan other) {
    return new Order(id, visitor, other, state, placedAt, checkoutSession, payment, lines);
  }

  /** How many things it has. */
  public int pieces() {
    return lines.stream().mapToInt(OrderLine::quantity).sum();
  }
}
