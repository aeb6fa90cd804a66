package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.simulator.TestCard;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Buyers;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Constraint;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page behind {@code amazonPayRedirectUrl}: the buyer pays, or does not. */
final class ProcessingPage {
  static final String SESSION_ID = "amazonCheckoutSessionId";

  private final Buyers buyers;

  ProcessingPage(Buyers buyers) {
    this.buyers = buyers;
  }

  Answer show(Books books, Parameters query) {
    return books
        .sessions()
        .find(query.get(SESSION_ID))
        .map(ProcessingPage::show)
        .orElseGet(ProcessingPage::unknown);
  }

  Answer decide(Books books, Parameters form) {
    Optional<CheckoutSession> session = books.sessions().find(form.get(SESSION_ID));
    if (session.isEmpty()) {
      return unknown();
    }
    if (!isPayable(session.get())) {
      return show(session.get());
    }
    return form.get("action").equals("pay")
        ? pay(books, session.get(), card(form))
        : cancel(books, session.get());
  }

  private Answer pay(Books books, CheckoutSession session, TestCard card) {
    Purchaser purchaser =
        session.purchaser().orElseGet(() -> Purchaser.of(buyers.first())).with(card);
    books.sessions().put(session.withPurchaser(purchaser).processed(books.now()));
    return backToResult(session);
  }

  private static Answer cancel(Books books, CheckoutSession session) {
    books.sessions().put(session.canceled("BuyerCanceled", books.now()));
    return session.cancelUrl().map(Page::seeOther).orElseGet(() -> backToResult(session));
  }

  private static Answer backToResult(CheckoutSession session) {
    String url = session.resultReturnUrl().orElseThrow();
    return Page.seeOther(ReturnUrl.with(url, SESSION_ID, session.id()));
  }

  private static boolean isPayable(CheckoutSession session) {
    return session.state() == SessionState.OPEN && Constraint.of(session).isEmpty();
  }

  private static TestCard card(Parameters form) {
    return Arrays.stream(TestCard.values())
        .filter(card -> card.name().equals(form.get("card")))
        .findFirst()
        .orElse(TestCard.VISA_1111);
  }

  private static Answer show(CheckoutSession session) {
    if (session.state() != SessionState.OPEN) {
      return Page.of(409, "This checkout is over", over(session), List.of());
    }
    return isPayable(session)
        ? Page.of(200, "Pay", payForm(session), returnUrls(session))
        : Page.of(409, "This checkout cannot be paid yet", missing(session), List.of());
  }

  private static Answer unknown() {
    Html text = Html.of("<p>There is no checkout session with this id.</p>");
    return Page.of(404, "Unknown checkout", text, List.of());
  }

  private static Html over(CheckoutSession session) {
    return Html.of(
        "<p>Its state is <strong>{}</strong> {}.</p>",
        session.state().code(),
        session.history().current().reasonCode().map(code -> "(" + code + ")").orElse(""));
  }

  private static Html missing(CheckoutSession session) {
    List<Html> items =
        Constraint.of(session).stream()
            .map(constraint -> Html.of("<li>{}</li>", constraint.description()))
            .toList();
    return Html.of("<p>The shop still has to say more:</p><ul>{}</ul>", Html.all(items));
  }

  private static Html payForm(CheckoutSession session) {
    return Html.of(
        """
        <p class="amount">{}</p>
        <p>to <strong>{}</strong></p>
        <form method="post" action="/checkout/processing">
        <input type="hidden" name="amazonCheckoutSessionId" value="{}">
        <fieldset>
        <legend>Pay with</legend>
        {}
        </fieldset>
        <button class="primary" name="action" value="pay">Pay now</button>
        <button name="action" value="cancel">Cancel and return to the shop</button>
        </form>
        """,
        session.chargeAmount().map(Price::toString).orElse("Nothing to pay: the wallet is saved"),
        session.storeName().orElse("the shop"),
        session.id(),
        Html.all(Arrays.stream(TestCard.values()).map(ProcessingPage::cardChoice).toList()));
  }

  private static Html cardChoice(TestCard card) {
    return Html.of(
        """
        <label><input type="radio" name="card" value="{}" {}> <span>{}<small>{}</small></span></label>\
        """,
        card.name(),
        card == TestCard.VISA_1111 ? "checked" : "",
        card.paymentDescriptor(),
        card.effect());
  }

  private static List<String> returnUrls(CheckoutSession session) {
    return Stream.of(session.resultReturnUrl(), session.cancelUrl())
        .flatMap(Optional::stream)
        .toList();
  }
}
