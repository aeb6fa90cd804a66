package io.github.payreturn.sampleshop.launcher.panel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the panel looks like. Forms and links only, so that it works without a script. */
record PanelPage(Stage stage, String simulator) {

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <noscript><meta http-equiv="refresh" content="5"></noscript>
      <title>{} – What if</title>
      <link rel="icon" type="image/svg+xml" href="/icon.svg">
      <link rel="stylesheet" href="/panel.css">
      <script src="/panel.js" defer></script>
      </head>
      <body>
      <a class="skip" href="#content">Skip to the content</a>
      <header>
      <a class="brand" href="/">What if …</a>
      <nav aria-label="Places">
      <a href="{}/">The shop</a>
      <a href="{}/counter/payments">Operators’ page</a>
      <a href="{}/control">The simulator</a>
      </nav>
      </header>
      <main id="content">
      {}
      </main>
      <footer><p>This panel is no part of the shop. It belongs to the launcher, and to the Amazon Pay that it plays: no money moves here.</p></footer>
      </body>
      </html>
      """;

  /** The way in: what can be tried, how the shop is, and what came back so far. */
  Html start(List<Story> stories) {
    Html content =
        Html.of(
            """
            <h1>What if …</h1>
            <p class="lead">Choose what shall go wrong, then <a href="{}/">buy something in the shop</a>, and look here what became of it.</p>
            {}
            <section aria-labelledby="returns"><h2 id="returns">Who came back</h2>
            {}
            </section>
            <section aria-labelledby="tries"><h2 id="tries">What can be tried</h2>
            <ul class="cards">{}</ul>
            </section>
            {}
            """,
            stage.shopUrl(),
            now(),
            returns(stories),
            Html.all(Stream.of(WhatIf.values()).map(this::card).toList()),
            process());
    return frame("Everything that can go wrong", content);
  }

  /** Everything about one return. */
  Html story(Story story) {
    Html content =
        Html.of(
            """
            <p><a href="/">All returns</a></p>
            <h1>{}</h1>
            {}
            {}
            {}
            <h2>What happened</h2>
            {}
            """,
            title(story),
            now(),
            StateDrawing.of(story.way()),
            decision(story),
            timeline(story));
    return frame(title(story), content);
  }

  /** For an address that leads to nothing. */
  Html nothingHere() {
    return frame(
        "Nothing here",
        Html.of(
            "<h1>Nothing here</h1><p>The return may be of an earlier start.</p>"
                + "<p><a href=\"/\">All returns</a></p>"));
  }

  private Html frame(String title, Html content) {
    return Html.of(FRAME, title, stage.shopUrl(), stage.shopUrl(), simulator, content);
  }

  private Html now() {
    Optional<WhatIf> current = stage.current();
    if (!stage.shopIsAlive()) {
      return Html.of(
          "<div class=\"now bad\" role=\"status\"><p><strong>The shop does not run.</strong> Whatever"
              + " was stored is on its disk.</p>{}</div>",
          button("/start", "", "Start the shop again"));
    }
    return current
        .map(
            what ->
                Html.of(
                    "<div class=\"now\" role=\"status\"><p><strong>What if {}</strong> {} <em>{}</em>"
                        + "</p>{}</div>",
                    what.question(),
                    what.how(),
                    what.lesson(),
                    button("/well", "", "All is well again")))
        .orElseGet(
            () ->
                Html.of(
                    "<div class=\"now good\" role=\"status\"><p><strong>All is well.</strong> Amazon"
                        + " answers at once, and the shop runs.</p></div>"));
  }

  private Html card(WhatIf what) {
    String label = what.armed() ? "Let it happen" : "I will do that";
    return Html.of(
        "<li><h3>… {}</h3><p>{}</p><p class=\"lesson\">{}</p>{}</li>",
        what.question(),
        what.how(),
        what.lesson(),
        button(
            "/prepare",
            what.name(),
            Html.of("{}<span class=\"unseen\">: {}</span>", label, what.question())));
  }

  private Html process() {
    Html act =
        stage.shopIsAlive()
            ? button("/kill", "", "Kill the shop now")
            : button("/start", "", "Start the shop again");
    return Html.of(
        "<section aria-labelledby=\"process\"><h2 id=\"process\">The shop’s process</h2>"
            + "<p>Kill it while a buyer is at Amazon, or while a payment is pending: its orders and its"
            + " journal are on disk, and it finds out the rest when it is back.</p>{}</section>",
        act);
  }

  private static Html returns(List<Story> stories) {
    if (stories.isEmpty()) {
      return Html.of("<p>Nobody yet.</p>");
    }
    List<Html> rows = new ArrayList<>();
    for (Story story : stories) {
      rows.add(
          Html.of(
              "<li><a href=\"/returns/{}\">{}</a> <span class=\"way\">{}</span></li>",
              story.session(),
              title(story),
              way(story)));
    }
    return Html.of("<ol class=\"returns\">{}</ol>", Html.all(rows));
  }

  private static String way(Story story) {
    return story.way().isEmpty()
        ? "nothing to store"
        : String.join(" → ", story.way().stream().map(PanelPage::words).toList());
  }

  private static Html decision(Story story) {
    return story
        .undecided()
        .map(
            charge ->
                Html.of(
                    "<div class=\"now\"><p>Amazon has accepted the payment and not decided yet. Decide"
                        + " in the bank’s place:</p><div class=\"pair\">{}{}</div></div>",
                    button("/yes", charge.chargeId(), "The bank says yes"),
                    button("/no", charge.chargeId(), "The bank says no")))
        .orElseGet(() -> Html.of(""));
  }

  private static Html timeline(Story story) {
    List<Html> rows = new ArrayList<>();
    Instant first = story.events().isEmpty() ? Instant.EPOCH : story.events().get(0).at();
    for (Story.Event event : story.events()) {
      rows.add(
          Html.of(
              "<li class=\"{}\"><span class=\"time\">{}</span> <span class=\"side\">{}</span>"
                  + " <span>{}</span></li>",
              event.side().name().toLowerCase(Locale.ROOT),
              after(Duration.between(first, event.at())),
              side(event.side()),
              event.text()));
    }
    return Html.of("<ol class=\"timeline\">{}</ol>", Html.all(rows));
  }

  private static String side(Story.Side side) {
    return switch (side) {
      case ARRIVED -> "Arrived";
      case CALLED -> "Amazon asked";
      case STORED -> "Stored";
      case SEEN -> "The buyer saw";
      case NOTIFIED -> "Amazon told";
      case PROCESS -> "Process";
    };
  }

  private static String after(Duration time) {
    return "%d.%03d s".formatted(time.toSeconds(), time.toMillisPart());
  }

  private static String title(Story story) {
    return story.orderId().isEmpty() ? "Checkout " + story.shortId() : "Order " + story.orderId();
  }

  private static String words(String state) {
    return state.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  private static Html button(String action, String what, Object label) {
    return Html.of(
        "<form method=\"post\" action=\"{}\"><button name=\"what\" value=\"{}\">{}</button></form>",
        action,
        what,
        label);
  }
}
