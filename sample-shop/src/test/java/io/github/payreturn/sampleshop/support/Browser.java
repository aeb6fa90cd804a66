package io.github.payreturn.sampleshop.support;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A visitor's browser: follows redirects, keeps cookies, runs no script. */
public final class Browser {

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .build();
  private final String language;
  private Page page;

  /** Opens the shop's front page, as an English visitor. */
  public Browser(URI shop) {
    this(shop, "en");
  }

  /** Opens it as somebody who asks for these languages. */
  public Browser(URI shop, String language) {
    this.language = language;
    this.page = load(request(shop));
  }

  /** What is shown now. */
  public Page page() {
    return page;
  }

  /** Opens an address, which may be relative to the page that is shown. */
  public Page open(String url) {
    page = load(request(page.url().resolve(url)));
    return page;
  }

  /** Loads the page once more. */
  public Page reload() {
    return open(page.url().toString());
  }

  /** Presses a button, with everything as it is in its form. */
  public Page press(String button) {
    return press(button, Map.of());
  }

  /** Fills in some fields and presses a button. */
  public Page press(String button, Map<String, String> filledIn) {
    Element pressed =
        page.html().select("button").stream()
            .filter(candidate -> candidate.text().equals(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button \"" + button + "\" on " + page));
    FormElement form = (FormElement) requireNonNull(pressed.closest("form"));
    Map<String, String> fields = new LinkedHashMap<>();
    form.formData().forEach(field -> fields.put(field.key(), field.value()));
    if (pressed.hasAttr("name")) {
      fields.put(pressed.attr("name"), pressed.attr("value"));
    }
    fields.putAll(filledIn);
    return send(form.absUrl("action"), fields);
  }

  /** Sends a form that is on no page. */
  public Page send(String url, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(joining("&"));
    page =
        load(
            request(page.url().resolve(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    return page;
  }

  private HttpRequest.Builder request(URI url) {
    return HttpRequest.newBuilder(url).header("Accept-Language", language);
  }

  private Page load(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      return Page.of(client.send(request, BodyHandlers.ofString()));
    } catch (IOException failed) {
      throw new AssertionError(request.uri() + " does not answer", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
