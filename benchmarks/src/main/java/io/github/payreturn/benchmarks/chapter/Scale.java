package io.github.payreturn.benchmarks.chapter;

/** How much is measured: enough to be sure, or just enough to see that it runs. */
public enum Scale {
  /** For the page. */
  FULL,

  /** For a test, or for a first look. */
  SMALL;

  int of(int full, int small) {
    return this == FULL ? full : small;
  }
}
