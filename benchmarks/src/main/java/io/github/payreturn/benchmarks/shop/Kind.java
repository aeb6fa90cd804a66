package io.github.payreturn.benchmarks.shop;

/** How a shop takes its buyers back. */
public enum Kind {
  /** With the filter. */
  FILTER("the filter"),

  /** A servlet of its own: the Java SDK as its README shows it, with its defaults. */
  README("README servlet"),

  /** The same servlet, and somebody has set time-outs. */
  TUNED("tuned servlet"),

  /** The tuned servlet, and somebody thought of a table: it commits as often as the filter does. */
  COMMITS("servlet with commits");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** Its name on the page. */
  public String label() {
    return label;
  }
}
