package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.internal.message.Answer;
import java.net.URI;
import java.util.Collection;
import java.util.TreeSet;

/** The frame around every page: obviously a simulator, and allowed to do very little. */
final class Page {
  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>{} – Amazon Pay simulator</title>
      <link rel="stylesheet" href="/checkout/style.css">
      </head>
      <body>
      <header><strong>Amazon Pay simulator</strong> <span>for tests: no real money moves here</span></header>
      <main>
      <h1>{}</h1>
      {}
      </main>
      </body>
      </html>
      """;

  private Page() {}

  /**
   * A page.
   *
   * @param returnUrls where forms may lead in the end: browsers hold a form to that even when it is
   *     redirected
   */
  static Answer of(int status, String title, Html content, Collection<String> returnUrls) {
    return Answer.of(
            status, "text/html; charset=utf-8", Html.of(FRAME, title, title, content).toString())
        .withHeader("Content-Security-Policy", policy(returnUrls))
        .withHeader("Cache-Control", "no-store")
        .withHeader("Referrer-Policy", "no-referrer")
        .withHeader("X-Content-Type-Options", "nosniff");
  }

  static Answer seeOther(String url) {
    return Answer.of(303, "text/plain", "")
        .withHeader("Location", url)
        .withHeader("Cache-Control", "no-store")
        .withHeader("Referrer-Policy", "no-referrer");
  }

  private static String policy(Collection<String> returnUrls) {
    TreeSet<String> origins = new TreeSet<>();
    returnUrls.forEach(url -> origins.add(origin(URI.create(url))));
    return "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
        + " form-action 'self' "
        + String.join(" ", origins);
  }

  private static String origin(URI url) {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme() + "://" + url.getHost() + port;
  }
}
