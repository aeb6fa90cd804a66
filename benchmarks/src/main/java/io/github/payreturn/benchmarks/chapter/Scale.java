package io.github.payreturn.benchmarks.chapter;

/** How much is measured: enough to be sure, or just enough to see that it runs. */
public enum Scale {
  /** For the page. */
  FULL,

  /** A quarter of that, for a machine that is busy: the page says so. */
  SHORT,

  /** For a test, or for a first look. */
  SMALL;

  private static final int SHORTER = 4;

  int of(int full, int small) {
    return switch (this) {
      case FULL -> full;
      case SHORT -> Math.max(small, full / SHORTER);
      case SMALL -> small;
    };
  }
}
