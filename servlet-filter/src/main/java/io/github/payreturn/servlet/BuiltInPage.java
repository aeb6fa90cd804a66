package io.github.payreturn.servlet;

import io.github.payreturn.Outcome;
import io.github.payreturn.ReturnResult;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * The page that is shown where the shop has none of its own: plain, translated, accessible, without
 * a script, and with nothing on it that came from the request.
 */
final class BuiltInPage implements View {

  private final String template = read("page.html");
  private final String style = read("page.css");

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
    Outcome outcome = shown.outcome();
    return page(outcome.code(), outcome.orderId(), Refresh.of(shown, request), request);
  }

  /** The page for a code that is not an outcome. */
  Answer.Written page(String code, HttpServletRequest request) {
    return page(code, "", Optional.empty(), request);
  }

  private Answer.Written page(
      String code, String orderId, Optional<Refresh> refresh, HttpServletRequest request) {
    Messages messages = Messages.in(request.getLocale());
    return new Answer.Written(
        "text/html",
        template
            .replace("{style}", Html.escape(CleanUrl.style(request)))
            .replace("{language}", messages.language())
            .replace("{refresh}", refresh.map(BuiltInPage::tag).orElse(""))
            .replace("{title}", Html.escape(messages.title(code)))
            .replace("{text}", Html.escape(messages.text(code)))
            .replace("{shop}", Html.escape(request.getContextPath() + "/"))
            .replace("{back}", Html.escape(messages.backToShop()))
            .replace("{order}", orderId.isEmpty() ? "" : order(messages, orderId)));
  }

  private static String tag(Refresh refresh) {
    return "<meta http-equiv=\"refresh\" content=\"%d; url=%s\">\n"
        .formatted(refresh.seconds(), Html.escape(refresh.url()));
  }

  /** Replaced last: an order id could hold what looks like a placeholder. */
  private static String order(Messages messages, String orderId) {
    return "<p>%s %s</p>\n".formatted(Html.escape(messages.order()), Html.escape(orderId));
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
