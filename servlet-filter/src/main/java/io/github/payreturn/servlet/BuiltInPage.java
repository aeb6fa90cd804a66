package io.github.payreturn.servlet;

import io.github.payreturn.ReturnResult;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The page that is shown where the shop has none of its own: plain, translated, accessible, without
 * a script, and with nothing on it that came from the request.
 */
final class BuiltInPage implements View {

  private final String template = read("page.html");
  private final String style = read("page.css");
  private final Translations translations;

  BuiltInPage(Translations translations) {
    this.translations = translations;
  }

  /** The page's style, from our own endpoint: shops that allow no inline style show it, too. */
  Answer.Written style() {
    return new Answer.Written("text/css", style);
  }

  @Override
  public Answer answer(ReturnResult.Shown shown) {
    return page(shown, shown.buyer().unwrap(HttpServletRequest.class).orElseThrow());
  }

  /** The page for an outcome. */
  Answer.Written page(ReturnResult.Shown shown, HttpServletRequest request) {
    Messages messages = translations.forBuyer(request);
    return page(
        messages,
        messages.title(shown),
        messages.text(shown),
        request,
        Refresh.of(shown, request).map(BuiltInPage::tag).orElse(""),
        order(messages, shown.outcome().orderId()));
  }

  /** The page for a code that is not an outcome. */
  Answer.Written page(String code, HttpServletRequest request) {
    Messages messages = translations.forBuyer(request);
    return page(messages, messages.title(code), messages.text(code), request, "", "");
  }

  /** The order is put in last: its id could hold what looks like a placeholder. */
  private Answer.Written page(
      Messages messages,
      String title,
      String text,
      HttpServletRequest request,
      String refresh,
      String order) {
    return new Answer.Written(
        "text/html",
        template
            .replace("{style}", Html.escape(CleanUrl.style(request)))
            .replace("{language}", messages.language())
            .replace("{refresh}", refresh)
            .replace("{title}", Html.escape(title))
            .replace("{text}", Html.escape(text))
            .replace("{shop}", Html.escape(request.getContextPath() + "/"))
            .replace("{back}", Html.escape(messages.backToShop()))
            .replace("{order}", order));
  }

  private static String tag(Refresh refresh) {
    return "<meta http-equiv=\"refresh\" content=\"%s; url=%s\">\n"
        .formatted(refresh.seconds(), Html.escape(refresh.url()));
  }

  private static String order(Messages messages, String orderId) {
    return orderId.isEmpty()
        ? ""
        : "<p>%s %s</p>\n".formatted(Html.escape(messages.order()), Html.escape(orderId));
  }

  private static String read(String resource) {
    try (InputStream in =
        Objects.requireNonNull(BuiltInPage.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
