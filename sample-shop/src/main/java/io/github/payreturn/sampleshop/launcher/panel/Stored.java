package io.github.payreturn.sampleshop.launcher.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the shop has stored of one return, oldest first. */
record Stored(String orderId, List<Step> steps) {

  /** One row version. */
  record Step(Instant at, String state, String note) {}

  Stored {
    steps = List.copyOf(steps);
  }

  /** The states that it went through; one that did not change is not repeated. */
  List<String> way() {
    List<String> way = new ArrayList<>();
    for (Step step : steps) {
      if (way.isEmpty() || !way.get(way.size() - 1).equals(step.state())) {
        way.add(step.state());
      }
    }
    return way;
  }
}
