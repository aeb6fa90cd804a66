package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Forgery;
import io.github.payreturn.simulator.Notification;
import io.github.payreturn.simulator.internal.checkout.Html;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Notifications (IPN) that were sent, where they go, and a form that sends one. */
final class NotificationSection implements Section {
  private static final int SHOWN = 50;

  private final AmazonPaySimulator simulator;

  NotificationSection(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public String id() {
    return "notifications";
  }

  @Override
  public String title() {
    return "Notifications (IPN)";
  }

  @Override
  public Html live() {
    return Html.of(
        "<p>They go to: <code>{}</code></p>{}",
        simulator.notifications().url().map(URI::toString).orElse("nowhere"),
        Pieces.table(
            "Notifications, newest first",
            List.of("#", "Answer", "Type", "About", "False", "Tries", "At"),
            Newest.of(simulator.notifications().sent(), SHOWN).stream()
                .map(NotificationSection::row)
                .toList()));
  }

  private static Html row(Notification sent) {
    return Html.of(
        "<tr><td>{}</td><td>{}</td><td>{}</td><td><code>{}</code></td><td>{}</td><td>{}</td>"
            + "<td>{}</td></tr>",
        sent.number(),
        sent.status().isPresent() ? sent.status().getAsInt() : "none",
        sent.type(),
        sent.objectId().isEmpty() ? "–" : sent.objectId(),
        sent.forgery() == Forgery.NONE ? "–" : sent.forgery().name(),
        sent.attempts().size(),
        Pieces.time(sent.at()));
  }

  @Override
  public Html controls() {
    return Html.of(
        """
        <details class="form"><summary>Set the address</summary>
        <form data-path="/control/notifications/url">
        <label>URL <input name="url" type="url" placeholder="http://localhost:8080/amazonpay/ipn" required></label>
        <button>Set</button>
        </form></details>
        <details class="form"><summary>Send one</summary>
        <form data-path="/control/notifications">
        <label>About (id) <input name="about" required></label>
        <label>Signature version <select name="signatureVersion" data-number><option>1<option>2</select></label>
        <label>False <select name="forgery">{}</select></label>
        <label>Times <input name="times" type="number" min="1" max="1000" value="1" required></label>
        <button>Send</button>
        </form></details>
        """,
        Html.all(
            Arrays.stream(Forgery.values())
                .map(forgery -> Html.of("<option>{}", forgery.name()))
                .toList()));
  }
}
