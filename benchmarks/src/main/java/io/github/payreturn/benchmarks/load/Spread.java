package io.github.payreturn.benchmarks.load;

import java.util.List;
import java.util.Locale;

/**
 * Several measurements of the same thing: the middle one, and within which the middle half of them
 * lies.
 */
public record Spread(double median, double low, double high) {

  /** Of any number of measurements, but not of none. */
  public static Spread of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return new Spread(at(sorted, 0.5), at(sorted, 0.25), at(sorted, 0.75));
  }

  private static double at(List<Double> sorted, double share) {
    double place = share * (sorted.size() - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return sorted.get(below) + (sorted.get(above) - sorted.get(below)) * (place - below);
  }

  /** For example {@code 1.08 (1.02 to 1.15)}. */
  public String text(int decimals) {
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + " to " + number + ")", median, low, high);
  }
}
