package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Constraint;
import io.github.payreturn.simulator.internal.message.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a checkout cannot go on, in words for the buyer and for the developer. */
final class Closed {
  private static final int CONFLICT = 409;

  /** Inside the shop's page nobody goes away, so nobody has to come back. */
  private static final Constraint NO_WAY_BACK = Constraint.RESULT_URL_NOT_SET;

  private static final Set<String> BY_BUYER_OR_CARD = Set.of("BuyerCanceled", "Declined");

  private Closed() {}

  static Answer unknown(Optional<String> frameOrigin) {
    Html text =
        Html.of(
            """
            <p>There is no checkout session with this id.</p>
            <p class="soft">It was never created here, the simulator was restarted or reset, or the\
             session was deleted after 30 days.</p>
            """);
    return Page.of(404, "Unknown checkout", text).framedBy(frameOrigin).answer();
  }

  /** The page to show instead, if the buyer can do nothing more in this checkout. */
  static Optional<Answer> over(Visit visit) {
    CheckoutSession session = visit.session();
    return switch (session.state()) {
      case OPEN ->
          session.processed()
              ? Optional.of(
                  page(
                      visit,
                      "You have already confirmed this payment",
                      "Go back to the shop, which will finish your order. You are charged once.",
                      ReturnUrl.result(visit)))
              : Optional.empty();
      case COMPLETED ->
          Optional.of(
              page(
                  visit,
                  "This checkout is complete",
                  "The shop has finished it, and it cannot be used again.",
                  Optional.empty()));
      case CANCELED ->
          Optional.of(page(visit, "This checkout is over", why(session), ReturnUrl.cancel(visit)));
    };
  }

  /** The page to show instead, if the shop has not yet said what is to be paid. */
  static Optional<Answer> incomplete(Visit visit) {
    List<Html> missing =
        Constraint.of(visit.session()).stream()
            .filter(constraint -> visit.frameOrigin().isEmpty() || constraint != NO_WAY_BACK)
            .map(constraint -> Html.of("<li>{}</li>", constraint.description()))
            .toList();
    Html text = Html.of("<p>The shop still has to say more:</p><ul>{}</ul>", Html.all(missing));
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(visit.page(CONFLICT, "This checkout cannot be paid yet", text));
  }

  /** Whether the buyer has pressed a button before, so that pressing again changes nothing. */
  static boolean isDecided(CheckoutSession session) {
    return session.processed()
        || session.state() == SessionState.COMPLETED
        || reason(session).filter(BY_BUYER_OR_CARD::contains).isPresent();
  }

  private static Optional<String> reason(CheckoutSession session) {
    return session.history().current().reasonCode();
  }

  private static String why(CheckoutSession session) {
    return switch (reason(session).orElse("")) {
      case "Expired" ->
          "It has expired: a checkout is open for 24 hours. Nothing was charged. Start again in the"
              + " shop.";
      case "BuyerCanceled" -> "It was canceled. Nothing was charged. Start again in the shop.";
      case "Declined" ->
          "The payment was declined. Nothing was charged. Start again in the shop, with another"
              + " card.";
      default -> "It was canceled by Amazon. Nothing was charged. Start again in the shop.";
    };
  }

  private static Answer page(Visit visit, String title, String text, Optional<String> back) {
    Html state =
        Html.of(
            "<p class=\"soft\">State of the session: {} {}</p>",
            visit.session().state().code(),
            reason(visit.session()).map(code -> "(" + code + ")").orElse(""));
    Html link =
        back.filter(url -> visit.frameOrigin().isEmpty())
            .map(url -> Html.of("<p><a class=\"button\" href=\"{}\">Back to the shop</a></p>", url))
            .orElseGet(Html::none);
    return visit.page(CONFLICT, title, Html.of("<p>{}</p>{}{}", text, state, link));
  }
}
