package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.StatusChange;
import io.github.payreturn.simulator.internal.checkout.Html;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What several sections are made of. */
final class Pieces {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Pieces() {}

  static Html time(Instant instant) {
    return Html.of("<time datetime=\"{}\">{}</time>", instant, TIME.format(instant));
  }

  static String price(Optional<Price> price) {
    return price.map(Price::toString).orElse("–");
  }

  /** A state as a word with a colour, never a colour alone. */
  static Html state(String state, Optional<String> reasonCode) {
    return Html.of(
        "<span class=\"state {}\">{}</span>{}",
        tone(state),
        state,
        reasonCode.map(code -> Html.of(" <small>{}</small>", code)).orElseGet(Html::none));
  }

  private static String tone(String state) {
    return switch (state) {
      case "Completed", "Captured", "Authorized", "Refunded", "Chargeable" -> "good";
      case "Canceled", "Declined", "Closed" -> "bad";
      default -> "open";
    };
  }

  static Html history(String id, List<StatusChange> history) {
    return Html.of(
        "<details id=\"{}\"><summary>{}</summary><ol>{}</ol></details>",
        "h-" + id,
        history.size() == 1 ? "1 status" : history.size() + " statuses",
        Html.all(history.stream().map(Pieces::change).toList()));
  }

  private static Html change(StatusChange change) {
    return Html.of(
        "<li>{} {}</li>", time(change.since()), state(change.state(), change.reasonCode()));
  }

  static Html table(String caption, List<String> columns, Collection<Html> rows) {
    if (rows.isEmpty()) {
      return Html.of("<p class=\"none\">None yet.</p>");
    }
    List<Html> heads =
        columns.stream().map(it -> Html.of("<th scope=\"col\">{}</th>", it)).toList();
    return Html.of(
        """
        <div class="scroll" tabindex="0" role="region" aria-label="{}"><table>
        <caption class="hidden">{}</caption>
        <thead><tr>{}</tr></thead>
        <tbody>
        {}
        </tbody></table></div>
        """,
        caption,
        caption,
        Html.all(heads),
        Html.all(rows));
  }

  /** A button that sends JSON to a path of the control API. */
  static Html button(String label, String method, String path, String json) {
    return Html.of(
        "<button type=\"button\" data-method=\"{}\" data-path=\"{}\" data-json=\"{}\">{}</button>",
        method,
        path,
        json,
        label);
  }
}
