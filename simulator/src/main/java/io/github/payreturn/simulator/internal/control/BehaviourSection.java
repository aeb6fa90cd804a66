package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.Behaviour;
import io.github.payreturn.simulator.Throttling;
import io.github.payreturn.simulator.internal.checkout.Html;
import java.util.Arrays;
import java.util.List;

/** The switches. */
final class BehaviourSection implements Section {
  private final AmazonPaySimulator simulator;

  BehaviourSection(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public String id() {
    return "behaviour";
  }

  @Override
  public String title() {
    return "Behaviour";
  }

  @Override
  public Html live() {
    Behaviour behaviour = simulator.behaviour();
    return Html.of(
        """
        <dl class="figures">
        <div><dt>Throttling</dt><dd>{}</dd></div>
        <div><dt>Gullible</dt><dd>{}</dd></div>
        <div><dt>Late</dt><dd>{}</dd></div>
        </dl>
        <div class="actions" role="group" aria-label="Throttling">{}</div>
        <div class="actions">{}</div>
        <details id="assumptions"><summary>What is assumed</summary><ul class="switches">{}</ul></details>
        """,
        behaviour.throttling().name(),
        behaviour.gullible() ? "yes: Complete charges again" : "no",
        behaviour.lateness().looks() + " looks, " + behaviour.lateness().time(),
        Html.all(Arrays.stream(Throttling.values()).map(BehaviourSection::throttling).toList()),
        toggle(
            behaviour.gullible() ? "No longer gullible" : "Be gullible",
            "{\"gullible\":" + !behaviour.gullible() + "}"),
        Html.all(
            List.of(Assumption.values()).stream()
                .map(assumption -> assumption(behaviour, assumption))
                .toList()));
  }

  private static Html throttling(Throttling throttling) {
    return toggle(
        "Throttle: " + throttling.name(), "{\"throttling\":\"" + throttling.name() + "\"}");
  }

  private static Html assumption(Behaviour behaviour, Assumption assumption) {
    boolean holds = behaviour.assumes(assumption);
    return Html.of(
        "<li>{} {}{}</li>",
        toggle(
            holds ? "yes" : "no",
            "{\"assumptions\":{\"" + assumption.name() + "\":" + !holds + "}}"),
        assumption.statement(),
        holds == assumption.byDefault() ? Html.none() : Html.of(" <small>(changed)</small>"));
  }

  private static Html toggle(String label, String json) {
    return Pieces.button(label, "POST", "/control/behaviour", json);
  }
}
