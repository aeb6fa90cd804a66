package io.github.payreturn.benchmarks.chapter;

import java.util.Locale;

/** Numbers as they are written in tables. */
final class Figures {

  private Figures() {}

  static String of(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
