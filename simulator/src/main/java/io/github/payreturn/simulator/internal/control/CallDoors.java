package io.github.payreturn.simulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What was called, how often, and the way back to the beginning. */
final class CallDoors {
  private final AmazonPaySimulator simulator;

  CallDoors(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  List<Door> all() {
    return List.of(
        Door.get("/calls", this::calls),
        Door.get("/counters", visit -> counters()),
        Door.post("/reset", visit -> reset()));
  }

  private JsonNode calls(Visit visit) {
    Optional<Operation> operation =
        visit
            .query()
            .find("operation")
            .map(text -> Fields.word("operation", text, Operation.class, Enum::name));
    List<Call> calls = operation.map(simulator::calls).orElseGet(simulator::calls);
    return Json.object().set("calls", Views.array(Newest.of(calls, visit), Views::call));
  }

  private JsonNode counters() {
    ObjectNode operations = Json.object();
    Arrays.stream(Operation.values())
        .forEach(operation -> operations.put(operation.name(), simulator.count(operation)));
    ObjectNode json = Json.object().put("total", simulator.count());
    json.set("operations", operations);
    return json;
  }

  private JsonNode reset() {
    simulator.reset();
    return Json.object();
  }
}
