package io.github.payreturn.simulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.Behaviour;
import io.github.payreturn.simulator.Lateness;
import io.github.payreturn.simulator.Throttling;
import io.github.payreturn.simulator.internal.message.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The switches: throttling, gullible, late, and every assumption. */
final class BehaviourDoors {
  private final AmazonPaySimulator simulator;

  BehaviourDoors(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  List<Door> all() {
    return List.of(
        Door.get("/behaviour", visit -> view(simulator.behaviour())),
        Door.post("/behaviour", this::change));
  }

  private JsonNode change(Visit visit) {
    Behaviour changed = changed(simulator.behaviour(), visit.body());
    simulator.behave(changed);
    return view(changed);
  }

  private static Behaviour changed(Behaviour before, Fields body) {
    body.only("throttling", "gullible", "late", "dateTolerance", "assumptions");
    Behaviour after =
        body.one("throttling", Throttling.class, Enum::name)
            .map(before::withThrottling)
            .orElse(before);
    after = body.flag("gullible").map(after::withGullible).orElse(after);
    after = body.duration("dateTolerance").map(after::withDateTolerance).orElse(after);
    after =
        body.object("late").map(BehaviourDoors::lateness).map(after::withLateness).orElse(after);
    for (Map.Entry<String, JsonNode> entry : assumptions(body).properties()) {
      Assumption assumption =
          Fields.word("assumptions", entry.getKey(), Assumption.class, Enum::name);
      if (!entry.getValue().isBoolean()) {
        throw new IllegalArgumentException(entry.getKey() + " must be true or false");
      }
      after = after.assuming(assumption, entry.getValue().booleanValue());
    }
    return after;
  }

  private static ObjectNode assumptions(Fields body) {
    return body.object("assumptions").map(Fields::json).orElseGet(Json::object);
  }

  private static Lateness lateness(Fields late) {
    late.only("looks", "time");
    return new Lateness(
        late.number("looks").orElse(0), late.duration("time").orElse(Duration.ZERO));
  }

  private static JsonNode view(Behaviour behaviour) {
    ObjectNode assumptions = Json.object();
    Arrays.stream(Assumption.values())
        .forEach(it -> assumptions.put(it.name(), behaviour.assumes(it)));
    ObjectNode json =
        Json.object()
            .put("throttling", behaviour.throttling().name())
            .put("gullible", behaviour.gullible())
            .put("dateTolerance", behaviour.dateTolerance().toString());
    json.set(
        "late",
        Json.object()
            .put("looks", behaviour.lateness().looks())
            .put("time", behaviour.lateness().time().toString()));
    json.set("assumptions", assumptions);
    return json;
  }
}
