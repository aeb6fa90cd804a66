package io.github.payreturn.simulator.internal.checkout;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where buyers are sent back to: the shop's URLs, each with what Amazon adds to it. */
final class ReturnUrl {
  static final String SESSION_ID = "amazonCheckoutSessionId";

  private ReturnUrl() {}

  /** After choosing; the shop goes on from there. */
  static Optional<String> review(Visit visit) {
    return visit.session().reviewReturnUrl().map(url -> with(url, SESSION_ID, visit));
  }

  /** After paying, and also after failing to; a checkout inside the shop's page has none. */
  static Optional<String> result(Visit visit) {
    boolean renamed = visit.books().assume(Assumption.SIGN_IN_URL_NAMES_IT_CHECKOUT_SESSION_ID);
    return visit
        .session()
        .signInReturnUrl()
        .filter(url -> visit.session().returnsAfterSignIn())
        .map(url -> with(url, renamed ? "checkoutSessionId" : SESSION_ID, visit))
        .or(() -> visit.session().resultReturnUrl().map(url -> with(url, SESSION_ID, visit)));
  }

  /** After canceling: the URL for that, else where a payment would have led. */
  static Optional<String> cancel(Visit visit) {
    boolean bearsId = visit.books().assume(Assumption.CANCEL_URL_BEARS_THE_SESSION_ID);
    return visit
        .session()
        .cancelUrl()
        .map(url -> bearsId ? with(url, SESSION_ID, visit) : url)
        .or(() -> result(visit))
        .or(() -> review(visit));
  }

  /** Every URL of the shop that a page about this session may lead to. */
  static List<String> all(CheckoutSession session) {
    return Stream.of(
            session.reviewReturnUrl(),
            session.resultReturnUrl(),
            session.cancelUrl(),
            session.signInReturnUrl())
        .flatMap(Optional::stream)
        .toList();
  }

  private static String with(String url, String name, Visit visit) {
    return with(url, name, visit.session().id());
  }

  /** The shop's URL with one more parameter; what was there stays. */
  static String with(String url, String name, String value) {
    int hash = url.indexOf('#');
    String fragment = hash < 0 ? "" : url.substring(hash);
    String base = hash < 0 ? url : url.substring(0, hash);
    String parameter = URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    return base + (base.contains("?") ? "&" : "?") + parameter + fragment;
  }
}
