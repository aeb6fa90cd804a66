package io.github.payreturn.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("S74 A return token")
class ReturnTokensTest {

  private static final Instant NOW = Instant.parse("2026-03-14T10:15:12Z");
  private static final String OLD_KEY = "an old key that has been in use for years";
  private static final String NEW_KEY = "a new key that was put before the old one";

  private final ReturnTokens tokens = tokens(NOW, OLD_KEY);

  @Test
  @DisplayName("brings the order id back")
  void bringsTheOrderIdBack() {
    assertThat(tokens.verify(tokens.mint("Bestellung-42/ü"))).contains("Bestellung-42/ü");
  }

  @Test
  @DisplayName("S49 is worth nothing once a single character of it is changed")
  void cannotBeChanged() {
    String token = tokens.mint("42");

    for (int index = 0; index < token.length(); index++) {
      char other = token.charAt(index) == 'A' ? 'B' : 'A';
      String tampered = token.substring(0, index) + other + token.substring(index + 1);
      // The last character of Base64 has spare bits: some changes of it change nothing.
      if (index != token.indexOf('.') - 1 && index != token.length() - 1) {
        assertThat(tokens.verify(tampered)).as("changed at %d", index).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("is worth nothing to whoever has another key, or none")
  void cannotBeForged() {
    assertThat(tokens.verify(tokens(NOW, NEW_KEY).mint("42"))).isEmpty();
    assertThat(tokens.verify("")).isEmpty();
    assertThat(tokens.verify("42")).isEmpty();
    assertThat(tokens.verify("<script>.</script>")).isEmpty();
  }

  @ParameterizedTest(
      name = "S49 is worth nothing with {0} characters of anything in front of the dot")
  @ValueSource(ints = {0, 1, 11, 12, 13, 14, 15, 17, 1021, 1024, 1025})
  void anyLength(int length) {
    assertThat(tokens.verify("A".repeat(length) + "." + "A".repeat(43))).isEmpty();
  }

  @Test
  @DisplayName("outlives the checkout session by an hour and no longer")
  void expires() {
    String token = tokens.mint("42");

    assertThat(tokens(NOW.plus(Duration.ofHours(25)).minusSeconds(1), OLD_KEY).verify(token))
        .contains("42");
    assertThat(tokens(NOW.plus(Duration.ofHours(25)), OLD_KEY).verify(token)).isEmpty();
  }

  @Test
  @DisplayName("still counts while a new key is taking over from the old one")
  void surviveAChangeOfKeys() {
    String underWay = tokens.mint("42");
    ReturnTokens both = tokens(NOW, NEW_KEY, OLD_KEY);

    assertThat(both.verify(underWay)).contains("42");
    assertThat(tokens(NOW, NEW_KEY).verify(both.mint("43"))).contains("43");
  }

  private static ReturnTokens tokens(Instant now, String... keys) {
    return new ReturnTokens(List.of(keys), Clock.fixed(now, ZoneOffset.UTC));
  }
}
