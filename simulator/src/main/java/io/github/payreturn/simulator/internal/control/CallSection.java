package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.internal.checkout.Html;
import java.util.List;
import java.util.Locale;

/** The latest calls. */
final class CallSection implements Section {
  private static final int SHOWN = 100;

  private final AmazonPaySimulator simulator;

  CallSection(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public String id() {
    return "calls";
  }

  @Override
  public String title() {
    return "Calls";
  }

  @Override
  public Html live() {
    return Pieces.table(
        "Calls, newest first",
        List.of("#", "Status", "Call", "Took", "Key", "Fault", "At", "Body"),
        Newest.of(simulator.calls(), SHOWN).stream().map(CallSection::row).toList());
  }

  private static Html row(Call call) {
    return Html.of(
        "<tr><td>{}</td><td>{}</td><td><code>{} {}</code></td><td>{}</td><td><code>{}</code></td>"
            + "<td>{}</td><td>{}</td><td>{}</td></tr>",
        call.number(),
        status(call),
        call.method(),
        call.path(),
        call.duration().map(it -> took(Views.milliseconds(it))).orElse("…"),
        call.publicKeyId().orElse("not verified"),
        call.fault().isEmpty() ? "–" : call.fault(),
        Pieces.time(call.at()),
        body(call));
  }

  private static String took(double milliseconds) {
    return String.format(Locale.ROOT, "%.1f ms", milliseconds);
  }

  private static Html status(Call call) {
    if (call.status().isEmpty()) {
      return Html.of(
          "<span class=\"state open\">{}</span>",
          call.duration().isPresent() ? "dropped" : "waits");
    }
    int status = call.status().getAsInt();
    return Html.of("<span class=\"state {}\">{}</span>", status < 400 ? "good" : "bad", status);
  }

  private static Html body(Call call) {
    return call.body().isEmpty()
        ? Html.of("–")
        : Html.of(
            "<details id=\"{}\"><summary>{} characters</summary><pre>{}</pre></details>",
            "b-" + call.number(),
            call.body().length(),
            call.body());
  }
}
