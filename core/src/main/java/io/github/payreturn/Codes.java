package io.github.payreturn;

import java.util.Locale;

/** Stable public codes: an enum's name in lower case with hyphens, in every locale. */
final class Codes {

  private Codes() {}

  static String of(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
