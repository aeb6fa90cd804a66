package io.github.payreturn.simulator.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.List;
import java.util.Optional;

/** Charges: look at them, and decide one as Amazon does. */
final class ChargeDoors {
  private final AmazonPaySimulator simulator;

  ChargeDoors(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  List<Door> all() {
    return List.of(
        Door.get("/charges", this::list),
        Door.get("/charges/*", visit -> Views.charge(simulator.charge(visit.id()))),
        Door.post("/charges/*", this::change));
  }

  private JsonNode list(Visit visit) {
    return Json.object()
        .set("charges", Views.array(Newest.of(simulator.charges(), visit), Views::charge));
  }

  private JsonNode change(Visit visit) {
    Fields body = visit.body().only("state", "reasonCode");
    ChargeState state =
        body.one("state", ChargeState.class, ChargeState::code)
            .orElseThrow(() -> new IllegalArgumentException("state is missing"));
    Optional<String> reasonCode = body.text("reasonCode");
    reasonCode.ifPresentOrElse(
        code -> simulator.changeCharge(visit.id(), state, code),
        () -> simulator.changeCharge(visit.id(), state));
    return Views.charge(simulator.charge(visit.id()));
  }
}
