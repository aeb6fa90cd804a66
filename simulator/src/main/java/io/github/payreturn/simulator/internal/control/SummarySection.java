package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.internal.checkout.Html;
import java.util.Arrays;
import java.util.List;

/** The time, how much there is of everything, and the way back to the beginning. */
final class SummarySection implements Section {
  private final AmazonPaySimulator simulator;

  SummarySection(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public String id() {
    return "summary";
  }

  @Override
  public String title() {
    return "Now";
  }

  @Override
  public Html live() {
    return Html.of(
        """
        <dl class="figures">
        <div><dt>Time (UTC)</dt><dd>{}</dd></div>
        <div><dt>Sessions</dt><dd>{}</dd></div>
        <div><dt>Charges</dt><dd>{}</dd></div>
        <div><dt>Calls</dt><dd>{}</dd></div>
        </dl>
        <ul class="counters" aria-label="Calls by operation">{}</ul>
        """,
        Pieces.time(simulator.clock().instant()),
        simulator.sessions().size(),
        simulator.charges().size(),
        simulator.count(),
        counters());
  }

  private Html counters() {
    return Html.all(
        Arrays.stream(Operation.values())
            .filter(operation -> simulator.count(operation) > 0)
            .map(it -> Html.of("<li>{} <b>{}</b></li>", it.name(), simulator.count(it)))
            .toList());
  }

  @Override
  public Html controls() {
    return Html.of(
        """
        <div class="actions" role="group" aria-label="Move the clock">{}</div>
        <div class="actions">{}</div>
        """,
        Html.all(
            List.of(
                advance("+ 30 seconds", "PT30S"),
                advance("+ 1 hour", "PT1H"),
                advance("+ 24 hours", "PT24H"),
                advance("+ 30 days", "P30D"))),
        Html.of(
            "<button type=\"button\" class=\"danger\" data-method=\"POST\""
                + " data-path=\"/control/reset\" data-json=\"{}\""
                + " data-confirm=\"Forget all sessions, charges, calls and faults?\">Reset</button>",
            "{}"));
  }

  private static Html advance(String label, String duration) {
    return Pieces.button(label, "POST", "/control/clock", "{\"advance\":\"" + duration + "\"}");
  }
}
