package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The messages for buyers")
class MessagesTest {

  @ParameterizedTest(name = "have words for {0}")
  @MethodSource("codes")
  void haveWordsForEveryCode(String code) {
    Messages messages = in("en");

    assertThat(messages.title(code)).isNotBlank();
    assertThat(messages.text(code)).isNotBlank();
  }

  @ParameterizedTest(name = "say not to pay again, or that all is well, while it is {0}")
  @MethodSource("pendingCodes")
  void warnOfPayingTwice(String code) {
    assertThat(in("en").text(code))
        .containsAnyOf("do not pay again", "There is nothing you have to do");
  }

  @ParameterizedTest(name = "S57 have in {0} the keys that they have in English, each with words")
  @ValueSource(strings = {"de", "fr", "it", "es", "ja", "zh"})
  void haveTheSameKeys(String language) throws IOException {
    Properties english = properties("messages.properties");
    Properties other = properties("messages_" + language + ".properties");

    assertThat(other.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    assertThat(other.values()).allSatisfy(text -> assertThat(text.toString()).isNotBlank());
  }

  @Test
  @DisplayName("have words of their own for a wallet that could not be saved")
  void haveWordsForWallets() {
    assertThat(in("en").text("wallet-failed")).contains("save Amazon Pay as a payment method");
  }

  private static Messages in(String language) {
    return new Messages(
        language,
        Optional.empty(),
        ResourceBundle.getBundle(
            "io.github.payreturn.servlet.messages", Locale.forLanguageTag(language)));
  }

  private static Properties properties(String file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }

  static Stream<String> codes() {
    Stream<String> outcomes =
        Stream.of(
                Arrays.stream(Succeeded.Level.values()).map(MessagesTest::succeeded),
                Arrays.stream(Pending.Reason.values()).map(MessagesTest::pending),
                Arrays.stream(Failed.Reason.values()).map(MessagesTest::failed))
            .flatMap(all -> all)
            .map(Outcome::code);
    return Stream.concat(outcomes, Stream.of("not-recognized", "cannot-check-now"));
  }

  static Stream<String> pendingCodes() {
    return Arrays.stream(Pending.Reason.values()).map(MessagesTest::pending).map(Outcome::code);
  }

  private static Outcome succeeded(Succeeded.Level level) {
    return new Succeeded(
        "42", level, "S", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Outcome pending(Pending.Reason reason) {
    return new Pending("42", reason, Optional.empty(), Optional.empty());
  }

  private static Outcome failed(Failed.Reason reason) {
    return new Failed("42", reason, Optional.empty());
  }
}
