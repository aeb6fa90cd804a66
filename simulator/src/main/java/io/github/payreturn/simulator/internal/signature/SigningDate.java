package io.github.payreturn.simulator.internal.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The two ways in which clients write {@code x-amz-pay-date}. */
final class SigningDate {
  private static final DateTimeFormatter BASIC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private SigningDate() {}

  static Optional<Instant> parse(String text) {
    try {
      DateTimeFormatter format = text.contains("-") ? DateTimeFormatter.ISO_INSTANT : BASIC;
      return Optional.of(format.parse(text, Instant::from));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
