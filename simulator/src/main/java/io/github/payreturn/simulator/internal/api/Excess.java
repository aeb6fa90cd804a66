package io.github.payreturn.simulator.internal.api;

import io.github.payreturn.simulator.Price;
import java.math.BigDecimal;

/** By how much a refund may exceed what was captured: 15 %, at most 75, or 8,400 yen. */
final class Excess {
  private static final BigDecimal SHARE = new BigDecimal("0.15");
  private static final BigDecimal MOST = new BigDecimal("75");
  private static final BigDecimal MOST_IN_YEN = new BigDecimal("8400");

  private Excess() {}

  static BigDecimal of(Price price) {
    BigDecimal most = price.currencyCode().equals("JPY") ? MOST_IN_YEN : MOST;
    return price.amount().multiply(SHARE).min(most);
  }
}
