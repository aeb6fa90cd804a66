package io.github.payreturn.sampleshop.support;

import java.net.URI;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page that a browser shows. */
public record Page(URI url, int status, String policy, String source, Document html) {

  static Page of(HttpResponse<String> answer) {
    return new Page(
        answer.uri(),
        answer.statusCode(),
        answer.headers().firstValue("Content-Security-Policy").orElse(""),
        answer.body(),
        Jsoup.parse(answer.body(), answer.uri().toString()));
  }

  /** Its one headline. */
  public String headline() {
    return html.select("h1").text();
  }

  /** Everything that can be read on it. */
  public String text() {
    return html.body().text();
  }

  /** How many things the cart in its header has. */
  public int cart() {
    return Integer.parseInt(html.select(".count [aria-hidden]").text());
  }

  /** Where it goes by itself; empty if it stays. */
  public String refreshUrl() {
    return html.select("meta[http-equiv=refresh]").attr("content").replaceFirst("^\\d+; url=", "");
  }
}
