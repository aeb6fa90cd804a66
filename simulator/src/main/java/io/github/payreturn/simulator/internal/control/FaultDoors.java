package io.github.payreturn.simulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.FaultSchedule;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.NextCalls;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What goes wrong with the next calls. */
final class FaultDoors {
  private final AmazonPaySimulator simulator;
  private final Map<String, Hold> holds = new ConcurrentHashMap<>();

  FaultDoors(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  List<Door> all() {
    return List.of(
        Door.get("/faults", visit -> list()),
        Door.create("/faults", this::script),
        Door.delete("/faults", visit -> forget()),
        Door.post("/faults/schedule", this::schedule),
        Door.delete("/holds/*", this::release));
  }

  private JsonNode list() {
    return Json.object().set("faults", Views.array(simulator.faults(), Views::fault));
  }

  private JsonNode script(Visit visit) {
    Fields body = visit.body();
    String kind = body.neededText("fault");
    NextCalls calls = calls(body);
    if (kind.equals("hang") || kind.equals("hangAnswer")) {
      body.only("operation", "about", "times", "always", "fault");
      return hold(kind.equals("hang") ? calls.hang() : calls.hangAnswer());
    }
    calls.meets(FaultReader.read(body));
    return list();
  }

  private JsonNode hold(Hold hold) {
    String id = UUID.randomUUID().toString();
    holds.put(id, hold);
    return Json.object().put("hold", id);
  }

  private JsonNode release(Visit visit) {
    Hold hold =
        Optional.ofNullable(holds.remove(visit.id()))
            .orElseThrow(() -> new NoSuchElementException("no hold " + visit.id()));
    hold.release();
    return Json.object();
  }

  private NextCalls calls(Fields body) {
    NextCalls next =
        body.one("operation", Operation.class, Enum::name)
            .map(simulator::next)
            .orElseGet(simulator::next);
    NextCalls about = body.text("about").map(next::about).orElse(next);
    return body.isTrue("always")
        ? about.always()
        : body.number("times").map(about::times).orElse(about);
  }

  private JsonNode schedule(Visit visit) {
    Fields body = visit.body().only("seed", "rate", "operations");
    int seed =
        body.number("seed").orElseThrow(() -> new IllegalArgumentException("seed is missing"));
    FaultSchedule usual = FaultSchedule.seeded(seed);
    FaultSchedule rated = body.fraction("rate").map(usual::withRate).orElse(usual);
    simulator.follow(
        body.several("operations", Operation.class, Enum::name)
            .map(operations -> rated.on(operations.toArray(Operation[]::new)))
            .orElse(rated));
    return list();
  }

  private JsonNode forget() {
    simulator.forgetFaults();
    return list();
  }
}
