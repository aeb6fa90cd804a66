package io.github.payreturn.simulator;

import java.math.BigDecimal;

/**
 * An amount of money as Amazon Pay writes it.
 *
 * @param amount in units of the currency, with the decimals that the client wrote
 * @param currencyCode ISO 4217, three capitals
 */
public record Price(BigDecimal amount, String currencyCode) {

  /** For example {@code Price.of("14.00", "USD")}. */
  public static Price of(String amount, String currencyCode) {
    return new Price(new BigDecimal(amount), currencyCode);
  }

  /** Whether both are the same money: 14 and 14.00 are, in one currency. */
  public boolean sameAs(Price other) {
    return currencyCode.equals(other.currencyCode) && amount.compareTo(other.amount) == 0;
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currencyCode;
  }
}
