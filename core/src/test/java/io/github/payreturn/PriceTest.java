package io.github.payreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A price")
class PriceTest {

  @ParameterizedTest(name = "S44 {0} {1} is sent as \"{2}\"")
  @CsvSource({
    "1000, JPY, 1000",
    "1000.00, JPY, 1000",
    "19.9, EUR, 19.90",
    "19.99, EUR, 19.99",
    "1E+3, USD, 1000.00",
    "0, USD, 0.00",
    "150000, GBP, 150000.00"
  })
  void isSentWithTheDecimalsOfItsCurrency(BigDecimal amount, String currency, String sent) {
    Price price = Price.of(amount, currency);

    assertThat(price.amountText()).isEqualTo(sent);
    assertThat(price.currencyCode()).isEqualTo(currency);
  }

  @ParameterizedTest(name = "S45 {0} {1} is refused, not rounded")
  @CsvSource({"7.7225, EUR", "1000.5, JPY", "0.001, USD"})
  void isNeverRounded(BigDecimal amount, String currency) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Price.of(amount, currency))
        .withMessageContaining(amount.toPlainString())
        .withMessageContaining("more decimals");
  }

  @Test
  @DisplayName("S44 is the same however many zeros the host writes")
  void equalsByValue() {
    assertThat(Price.of(new BigDecimal("1000.00"), "JPY"))
        .isEqualTo(Price.of(new BigDecimal("1000"), "JPY"))
        .hasSameHashCodeAs(Price.ofMinorUnits(1000, "JPY"));
  }

  @ParameterizedTest(name = "{0} minor units of {1} are {2}")
  @CsvSource({"1999, EUR, 19.99", "5, USD, 0.05", "1000, JPY, 1000"})
  void countsMinorUnits(long minorUnits, String currency, String sent) {
    assertThat(Price.ofMinorUnits(minorUnits, currency).amountText()).isEqualTo(sent);
  }

  @Test
  @DisplayName("is never negative, and its currency exists")
  void refusesNonsense() {
    assertThatIllegalArgumentException().isThrownBy(() -> Price.ofMinorUnits(-1, "EUR"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Price.of(BigDecimal.ONE, "EURO"))
        .withMessageContaining("\"EURO\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Price.of(BigDecimal.ONE, "XXX"))
        .withMessageContaining("XXX");
  }
}
