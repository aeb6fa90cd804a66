package io.github.payreturn.simulator.internal.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The end of a list, latest first: how people look at what has happened. */
final class Newest {
  private static final int USUAL = 100;

  private Newest() {}

  /** As many as the query's {@code limit} says, 100 without it. */
  static <T> List<T> of(List<T> all, Visit visit) {
    return of(all, visit.query().find("limit").map(Newest::number).orElse(USUAL));
  }

  static <T> List<T> of(List<T> all, int limit) {
    List<T> newest = new ArrayList<>(all.subList(Math.max(0, all.size() - limit), all.size()));
    Collections.reverse(newest);
    return newest;
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw new IllegalArgumentException("limit is a number up to 999999, not " + text);
    }
    return Integer.parseInt(text);
  }
}
