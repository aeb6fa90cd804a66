package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.internal.checkout.Html;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Resources;
import java.util.List;
import java.util.Optional;

/** The page for a person: everything at a glance, kept fresh by a small script. */
final class Panel {
  static final String ICON = "/favicon.ico";
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final List<Section> sections;
  private final Answer style;
  private final Answer script;
  private final Answer icon;
  private final String frame;

  Panel(AmazonPaySimulator simulator) {
    this.sections =
        List.of(
            new SummarySection(simulator),
            new SessionSection(simulator),
            new ChargeSection(simulator),
            new CallSection(simulator),
            new FaultSection(simulator),
            new NotificationSection(simulator),
            new BehaviourSection(simulator));
    this.frame = Resources.text(Panel.class, "panel.html");
    this.style = file("text/css; charset=utf-8", "panel.css");
    this.script = file("text/javascript; charset=utf-8", "panel.js");
    this.icon = file("image/svg+xml", "icon.svg");
  }

  private static Answer file(String contentType, String name) {
    return Answer.of(200, contentType, Resources.text(Panel.class, name));
  }

  Optional<Answer> answer(ApiRequest request) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    return switch (request.path()) {
      case "/control", "/control/" -> Optional.of(page());
      case "/control/panel.css" -> Optional.of(style);
      case "/control/panel.js" -> Optional.of(script);
      case ICON -> Optional.of(icon);
      default -> Optional.empty();
    };
  }

  private Answer page() {
    Html content = Html.all(sections.stream().map(Panel::rendered).toList());
    return Answer.of(200, "text/html; charset=utf-8", Html.of(frame, content).toString())
        .withHeader("Content-Security-Policy", POLICY)
        .withHeader("Referrer-Policy", "no-referrer");
  }

  private static Html rendered(Section section) {
    return Html.of(
        """
        <section aria-labelledby="{}-title">
        <h2 id="{}-title">{}</h2>
        <div id="{}" data-live>
        {}
        </div>
        {}
        </section>
        """,
        section.id(),
        section.id(),
        section.title(),
        section.id(),
        section.live(),
        section.controls());
  }
}
