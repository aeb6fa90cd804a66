package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.ScriptedFault;
import io.github.payreturn.simulator.internal.checkout.Html;
import java.util.Arrays;
import java.util.List;

/** The faults that are still to come, and a form that scripts one. */
final class FaultSection implements Section {
  private final AmazonPaySimulator simulator;

  FaultSection(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public String id() {
    return "faults";
  }

  @Override
  public String title() {
    return "Faults to come";
  }

  @Override
  public Html live() {
    return Pieces.table(
        "Faults, next first",
        List.of("Operation", "About", "Times", "Fault"),
        simulator.faults().stream().map(FaultSection::row).toList());
  }

  private static Html row(ScriptedFault fault) {
    return Html.of(
        "<tr><td>{}</td><td><code>{}</code></td><td>{}</td><td>{}</td></tr>",
        fault.operation().map(Enum::name).orElse("any"),
        fault.id().orElse("any"),
        fault.times().isPresent() ? fault.times().getAsInt() : "always",
        fault.fault());
  }

  @Override
  public Html controls() {
    return Html.of(
        """
        <details class="form"><summary>Script a fault</summary>
        <form data-path="/control/faults">
        <label>Operation <select name="operation"><option value="">any{}</select></label>
        <label>What happens <select name="fault"><option value="dropAnswer">executed, the answer is dropped
        <option value="drop">dropped before anything is executed<option value="cutAnswer">reset in the middle of the answer
        <option value="truncatedAnswer">the answer's JSON is truncated<option value="missingRequestId">no request id
        <option value="drip">the answer drips<option value="tooManyRequests">429 TooManyRequests</select></label>
        <label>Times <input name="times" type="number" min="1" value="1" required></label>
        <label>About (id) <input name="about" placeholder="any"></label>
        <button>Script</button>
        </form></details>
        <div class="actions">{}</div>
        """,
        Html.all(
            Arrays.stream(Operation.values())
                .map(operation -> Html.of("<option>{}", operation.name()))
                .toList()),
        Pieces.button("Forget all faults", "DELETE", "/control/faults", ""));
  }
}
