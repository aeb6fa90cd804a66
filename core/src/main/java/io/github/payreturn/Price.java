package io.github.payreturn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money as Amazon Pay writes it: Amazon's {@code price} object.
 *
 * <p>The amount always carries exactly the decimals of its currency: {@code 19.9 EUR} becomes
 * {@code 19.90}, {@code 1000.00 JPY} becomes {@code 1000}. Nothing is ever rounded: an amount that
 * needs more decimals than the currency has is refused.
 *
 * @param amount not negative, with the currency's own number of decimals
 * @param currency an ISO 4217 currency that has a minor unit
 */
public record Price(BigDecimal amount, Currency currency) {

  /**
   * Takes an amount that fits its currency.
   *
   * @throws IllegalArgumentException if the amount is negative or has decimals the currency lacks
   */
  public Price {
    int decimals = currency.getDefaultFractionDigits();
    if (decimals < 0) {
      throw new IllegalArgumentException(currency + " is not a currency that can be charged");
    }
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("A price is never negative: " + amount.toPlainString());
    }
    if (amount.stripTrailingZeros().scale() > decimals) {
      throw new IllegalArgumentException(
          "%s %s has more decimals than the %d of its currency; round it where the order is priced"
              .formatted(amount.toPlainString(), currency, decimals));
    }
    amount = amount.setScale(decimals, RoundingMode.UNNECESSARY);
  }

  /**
   * A price in major units, as shops mostly hold it.
   *
   * @param amount in major units, for example {@code 19.99}
   * @param currencyCode ISO 4217, for example {@code "EUR"}
   * @throws IllegalArgumentException if the code is unknown or the amount does not fit the currency
   */
  public static Price of(BigDecimal amount, String currencyCode) {
    return new Price(amount, currency(currencyCode));
  }

  /**
   * A price in minor units, for shops that count cents.
   *
   * @param minorUnits in the currency's smallest unit: 1999 is 19.99 EUR, 1000 is 1000 JPY
   * @param currencyCode ISO 4217, for example {@code "EUR"}
   * @throws IllegalArgumentException if the code is unknown or the amount is negative
   */
  public static Price ofMinorUnits(long minorUnits, String currencyCode) {
    Currency currency = currency(currencyCode);
    int decimals = Math.max(0, currency.getDefaultFractionDigits());
    return new Price(BigDecimal.valueOf(minorUnits, decimals), currency);
  }

  /** The ISO 4217 code, Amazon's {@code currencyCode}. */
  public String currencyCode() {
    return currency.getCurrencyCode();
  }

  /** The amount as Amazon takes it: a dot, no grouping, the currency's decimals. */
  public String amountText() {
    return amount.toPlainString();
  }

  /** For logs and messages, for example {@code 19.99 EUR}. */
  @Override
  public String toString() {
    return amountText() + " " + currencyCode();
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "\"" + code + "\" is not an ISO 4217 currency code such as EUR, USD or JPY", unknown);
    }
  }
}
