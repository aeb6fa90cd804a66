package io.github.payreturn.simulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.internal.message.Json;
import java.time.Duration;
import java.util.List;

/** The simulator's time. */
final class ClockDoors {
  /** A thousand years: further, dates are no longer what clients can read. */
  private static final Duration FURTHEST = Duration.ofDays(365_000);

  private final AmazonPaySimulator simulator;

  ClockDoors(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  List<Door> all() {
    return List.of(
        Door.get("/clock", visit -> now()),
        Door.post(
            "/clock",
            visit -> {
              advance(visit.body().only("advance"));
              return now();
            }));
  }

  private void advance(Fields body) {
    Duration by =
        body.duration("advance")
            .orElseThrow(() -> new IllegalArgumentException("advance is missing"));
    if (by.compareTo(FURTHEST) > 0) {
      throw new IllegalArgumentException("advance is at most " + FURTHEST);
    }
    simulator.clock().advance(by);
  }

  private JsonNode now() {
    return Json.object().put("now", simulator.clock().instant().toString());
  }
}
