package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.internal.message.Answer;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The frame around every page: obviously a simulator, and allowed to do very little.
 *
 * @param refresh where the page goes by itself after a moment, if it does
 * @param returnUrls where forms may lead in the end: browsers hold a form to that even when it is
 *     redirected
 * @param frameOrigin whose page may show this one in a frame, and hear from its script
 */
record Page(
    int status,
    String title,
    Html content,
    Optional<String> refresh,
    Collection<String> returnUrls,
    Optional<String> frameOrigin) {

  private static final int WAIT_SECONDS = 3;

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      {}
      <title>{} – Amazon Pay simulator</title>
      <link rel="stylesheet" href="/checkout/style.css">
      {}
      </head>
      <body{}>
      <header><strong>Amazon Pay simulator</strong> <span>for tests: no real money moves here</span></header>
      <main>
      <h1 tabindex="-1">{}</h1>
      {}
      </main>
      </body>
      </html>
      """;

  static Page of(int status, String title, Html content) {
    return new Page(status, title, content, Optional.empty(), List.of(), Optional.empty());
  }

  Page refreshingTo(String url) {
    return new Page(status, title, content, Optional.of(url), returnUrls, frameOrigin);
  }

  Page leadingTo(Collection<String> urls) {
    return new Page(status, title, content, refresh, urls, frameOrigin);
  }

  Page framedBy(Optional<String> origin) {
    return new Page(status, title, content, refresh, returnUrls, origin);
  }

  Answer answer() {
    Html refreshing =
        refresh
            .map(
                url ->
                    Html.of(
                        "<meta http-equiv=\"refresh\" content=\"{}; url={}\">", WAIT_SECONDS, url))
            .orElseGet(Html::none);
    Html script =
        frameOrigin.isPresent()
            ? Html.of("<script src=\"/checkout/frame.js\" defer></script>")
            : Html.none();
    Html shop =
        frameOrigin.map(origin -> Html.of(" data-origin=\"{}\"", origin)).orElseGet(Html::none);
    return Answer.of(
            status,
            "text/html; charset=utf-8",
            Html.of(FRAME, refreshing, title, script, shop, title, content).toString())
        .withHeader("Content-Security-Policy", policy())
        .withHeader("Cache-Control", "no-store")
        .withHeader("Referrer-Policy", "no-referrer")
        .withHeader("X-Content-Type-Options", "nosniff");
  }

  /** Off to another page; a header takes nothing but ASCII. */
  static Answer seeOther(String url) {
    return Answer.of(303, "text/plain", "")
        .withHeader("Location", URI.create(url).toASCIIString())
        .withHeader("Cache-Control", "no-store")
        .withHeader("Referrer-Policy", "no-referrer");
  }

  private String policy() {
    TreeSet<String> origins = new TreeSet<>();
    returnUrls.forEach(url -> origins.add(origin(URI.create(url))));
    return "default-src 'none'; style-src 'self'; base-uri 'none';"
        + (frameOrigin.isPresent() ? " script-src 'self';" : "")
        + " frame-ancestors "
        + frameOrigin.orElse("'none'")
        + "; form-action 'self' "
        + String.join(" ", origins);
  }

  private static String origin(URI url) {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme() + "://" + url.getHost() + port;
  }
}
