package io.github.payreturn.harness;

import java.util.concurrent.ThreadLocalRandom;

/** What the harness leaves to chance begins here: {@code -Dharness.seed=42} repeats it. */
final class Seed {

  private static final String PROPERTY = "harness.seed";
  private static final long USUAL = 20_261_125;

  private Seed() {}

  /** The same in every run, so that a run that is red stays red. */
  static long usual() {
    return said(Long.getLong(PROPERTY, USUAL));
  }

  /** Another one in every run, for those who have the time. */
  static long fresh() {
    return said(Long.getLong(PROPERTY, ThreadLocalRandom.current().nextInt(1, 1_000_000)));
  }

  private static long said(long seed) {
    System.out.println("harness.seed=" + seed);
    return seed;
  }
}
