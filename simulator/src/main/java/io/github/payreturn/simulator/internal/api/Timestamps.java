package io.github.payreturn.simulator.internal.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Amazon writes them: 20260102T030405Z. */
final class Timestamps {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Timestamps() {}

  static String write(Instant instant) {
    return FORMAT.format(instant);
  }
}
