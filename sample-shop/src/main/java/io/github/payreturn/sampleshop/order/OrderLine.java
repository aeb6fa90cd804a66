package io.github.payreturn.sampleshop.order;

import io.github.payreturn.sampleshop.Money;
import java.util.List;

/** One line of a cart or an order. In an order, the price is the one it was ordered at. */
public record OrderLine(String productId, String name, int quantity, Money unitPrice) {

  public Money total() {
    return unitPrice.times(quantity);
  }

  /** What some lines cost together; there has to be one. */
  public static Money total(List<OrderLine> lines) {
    return lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
  }
}
