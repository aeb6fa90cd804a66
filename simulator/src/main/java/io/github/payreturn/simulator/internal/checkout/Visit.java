package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Parameters;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One look at, or one step in, a checkout.
 *
 * @param frameOrigin the shop whose page has this checkout inside of it; empty for a page of its
 *     own
 */
record Visit(Books books, CheckoutSession session, Optional<String> frameOrigin) {
  private static final String ORIGIN = "origin";
  private static final Pattern ORIGINS =
      Pattern.compile("https?://[A-Za-z0-9.\\-]{1,253}(:\\d{1,5})?|http://\\[::1](:\\d{1,5})?");

  static Optional<String> frameOrigin(Parameters parameters) {
    return parameters.find(ORIGIN).filter(origin -> ORIGINS.matcher(origin).matches());
  }

  /** What every form of the checkout carries along. */
  Html hiddenFields() {
    Html id = hidden(ReturnUrl.SESSION_ID, session.id());
    return frameOrigin.map(origin -> Html.of("{}{}", id, hidden(ORIGIN, origin))).orElse(id);
  }

  /** Another step of the same checkout. */
  String url(String path) {
    String url = ReturnUrl.with(path, ReturnUrl.SESSION_ID, session.id());
    return frameOrigin.map(origin -> ReturnUrl.with(url, ORIGIN, origin)).orElse(url);
  }

  Answer goTo(String path) {
    return Page.seeOther(url(path));
  }

  Answer page(int status, String title, Html content) {
    return Page.of(status, title, content)
        .leadingTo(ReturnUrl.all(session))
        .framedBy(frameOrigin)
        .answer();
  }

  /** The same visit after the session has changed, which the books now say. */
  Visit keep(CheckoutSession changed) {
    books.sessions().put(changed);
    return new Visit(books, changed, frameOrigin);
  }

  static Html hidden(String name, String value) {
    return Html.of("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
  }
}
