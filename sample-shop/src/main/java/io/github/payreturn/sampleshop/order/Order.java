package io.github.payreturn.sampleshop.order;

import io.github.payreturn.sampleshop.Money;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An order. Its lines and its total never change once it is placed.
 *
 * @param id the order number that the buyer reads
 * @param visitor whose it is
 * @param checkoutSession the latest one that was started for it
 * @param chargePermission Amazon's id of the payment, which the buyer finds in their Amazon account
 */
public record Order(
    String id,
    String visitor,
    OrderState state,
    Instant placedAt,
    Optional<String> checkoutSession,
    Optional<String> chargePermission,
    List<OrderLine> lines) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  public Money total() {
    return OrderLine.total(lines);
  }

  /** How many tins it has. */
  public int pieces() {
    return lines.stream().mapToInt(OrderLine::quantity).sum();
  }

  /** The day it was placed, as buyers read it. */
  public String placedOn() {
    return DAY.format(placedAt);
  }
}
