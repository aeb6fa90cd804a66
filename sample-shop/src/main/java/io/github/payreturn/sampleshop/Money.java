package io.github.payreturn.sampleshop;

import io.github.payreturn.Price;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * An amount of money, counted in the currency's smallest unit: whole numbers never round.
 *
 * @param minorUnits 980 is 9.80 EUR, and 980 JPY
 * @param currency ISO 4217
 */
public record Money(long minorUnits, String currency) implements Serializable {

  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not add up");
    }
    return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
  }

  public Money times(int count) {
    return new Money(Math.multiplyExact(minorUnits, count), currency);
  }

  /** As Amazon Pay takes it. */
  public Price price() {
    return Price.ofMinorUnits(minorUnits, currency);
  }

  /** As buyers read it there, for example {@code €9.80}. */
  public String in(Locale locale) {
    Price price = price();
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(price.currency());
    format.setMinimumFractionDigits(price.currency().getDefaultFractionDigits());
    format.setMaximumFractionDigits(price.currency().getDefaultFractionDigits());
    return format.format(price.amount());
  }
}
