package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The messages for buyers")
class MessagesTest {

  @ParameterizedTest(name = "have words for {0}")
  @MethodSource("codes")
  void haveWordsForEveryCode(String code) {
    Messages messages = Messages.in(Locale.ENGLISH);

    assertThat(messages.title(code)).isNotBlank();
    assertThat(messages.text(code)).isNotBlank();
  }

  @ParameterizedTest(name = "say not to pay again, or that all is well, while it is {0}")
  @MethodSource("pendingCodes")
  void warnOfPayingTwice(String code) {
    assertThat(Messages.in(Locale.ENGLISH).text(code))
        .containsAnyOf("do not pay again", "There is nothing you have to do");
  }

  @Test
  @DisplayName("are English where a language is not known, whatever the server's own is")
  void areEnglishOtherwise() {
    assertThat(Messages.in(Locale.forLanguageTag("tlh")).language()).isEqualTo("en");
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
    return new Succeeded("42", level, "S", Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Outcome pending(Pending.Reason reason) {
    return new Pending("42", reason, Optional.empty(), Optional.empty());
  }

  private static Outcome failed(Failed.Reason reason) {
    return new Failed("42", reason, Optional.empty());
  }
}
