package io.github.payreturn.sampleshop.support;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A page that a browser shows. */
public record Page(URI url, int status, String policy, Document html, List<String> errors) {

  private static final int MOST_ERRORS = 10;

  static Page of(HttpResponse<String> answer) {
    Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS);
    Document html = parser.parseInput(answer.body(), answer.uri().toString());
    return new Page(
        answer.uri(),
        answer.statusCode(),
        answer.headers().firstValue("Content-Security-Policy").orElse(""),
        html,
        parser.getErrors().stream().map(Object::toString).toList());
  }

  /** Its one headline. */
  public String headline() {
    return html.select("h1").text();
  }

  /** Everything that can be read on it. */
  public String text() {
    return html.body().text();
  }

  /** How many tins the cart in its header has. */
  public int cart() {
    return Integer.parseInt(html.select(".count [aria-hidden]").text());
  }

  /** Where it goes by itself; empty if it stays. */
  public String refreshUrl() {
    return html.select("meta[http-equiv=refresh]").attr("content").replaceFirst("^\\d+; url=", "");
  }
}
