package io.github.payreturn.sampleshop.web;

import io.github.payreturn.Price;
import io.github.payreturn.sampleshop.Money;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What our pages say, in one language. Pages find it as {@code words}, and the texts as {@code
 * text}.
 */
public record Words(Locale language, ResourceBundle texts) {

  private static final ResourceBundle.Control AS_ASKED =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /** Whatever language the server's own is. */
  static Words in(Locale language) {
    return new Words(
        language,
        ResourceBundle.getBundle("io.github.payreturn.sampleshop.web.texts", language, AS_ASKED));
  }

  /** All that a visitor can choose from. */
  public List<Locale> languages() {
    return Languages.ALL;
  }

  /** A text with something in it: numbers, names, ids. */
  public String of(String key, Object... parts) {
    return new MessageFormat(texts.getString(key), language).format(parts);
  }

  /** For example {@code €9.80} or {@code 9,80 €}. */
  public String money(Money money) {
    Price price = money.price();
    Currency currency = price.currency();
    NumberFormat format = NumberFormat.getCurrencyInstance(language);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
    format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
    return format.format(price.amount());
  }

  /** The day of something that happened. */
  public String day(Instant time) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language)
        .withZone(ZoneOffset.UTC)
        .format(time);
  }
}
