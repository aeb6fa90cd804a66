package io.github.payreturn.sampleshop.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.sampleshop.Money;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The words of our pages")
class WordsTest {

  private final Words english = Words.in(Locale.UK);

  @ParameterizedTest
  @ValueSource(strings = {"de", "ja"})
  @DisplayName("are there in every language, none left out and none too many")
  void isTranslated(String language) {
    Words other = Words.in(Locale.forLanguageTag(language));

    assertThat(other.texts().getLocale().getLanguage()).isEqualTo(language);
    assertThat(other.texts().keySet()).isEqualTo(english.texts().keySet());
    assertThat(other.texts().keySet())
        .allSatisfy(
            key ->
                assertThat(other.texts().getString(key).contains("{0"))
                    .as(key)
                    .isEqualTo(english.texts().getString(key).contains("{0")));
  }

  @Test
  @DisplayName("count, and write money and days as their readers do")
  void formats() {
    Words german = Words.in(Locale.GERMANY);
    Words japanese = Words.in(Locale.JAPAN);
    Instant day = Instant.parse("2026-11-25T10:00:00Z");

    assertThat(english.of("tins", 0)).isEqualTo("0 tins");
    assertThat(german.of("tins", 1)).isEqualTo("1 Dose");
    assertThat(english.money(new Money(123_456, "EUR"))).isEqualTo("€1,234.56");
    assertThat(german.money(new Money(980, "EUR"))).isEqualTo("9,80\u00a0€");
    assertThat(english.money(new Money(980, "JPY"))).endsWith("980").doesNotContain(".");
    assertThat(english.day(day)).isEqualTo("25 November 2026");
    assertThat(german.day(day)).isEqualTo("25. November 2026");
    assertThat(japanese.day(day)).isEqualTo("2026年11月25日");
  }
}
