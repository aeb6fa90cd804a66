package io.github.payreturn.benchmarks.report;

import java.time.Duration;

/** Says on the console how far a run has come. */
public final class Progress {

  private final long began = System.nanoTime();

  /** One line, after the time since the run began. */
  public void say(String what) {
    Duration since = Duration.ofNanos(System.nanoTime() - began);
    System.out.printf("[%02d:%02d] %s%n", since.toMinutes(), since.toSecondsPart(), what);
  }
}
