package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Prices;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Parameters;

/** The buyer chooses where to and what with, and goes back to the shop to review the order. */
final class Selection implements Step {
  static final String PATH = "/checkout/choose";

  @Override
  public Answer show(Visit visit) {
    return Closed.over(visit)
        .orElseGet(
            () ->
                visit
                    .session()
                    .purchaser()
                    .map(purchaser -> form(visit, purchaser))
                    .orElseGet(() -> visit.goTo(SignIn.PATH)));
  }

  /** May be repeated while the checkout is open: shops let buyers change their mind. */
  @Override
  public Answer take(Visit visit, Parameters form) {
    if (form.get("action").equals("cancel")) {
      return Cancellation.cancel(visit);
    }
    return Closed.over(visit)
        .orElseGet(
            () ->
                visit
                    .session()
                    .purchaser()
                    .map(purchaser -> backToShop(visit, Choices.read(purchaser, form)))
                    .orElseGet(() -> visit.goTo(SignIn.PATH)));
  }

  private Answer backToShop(Visit visit, Purchaser purchaser) {
    Visit chosen = visit.keep(visit.session().withPurchaser(purchaser));
    return ReturnUrl.review(chosen)
        .map(Page::seeOther)
        .orElseGet(() -> chosen.goTo(Processing.PATH));
  }

  private static Answer form(Visit visit, Purchaser purchaser) {
    CheckoutSession session = visit.session();
    Html content =
        Html.of(
            """
            {}
            <form method="post" action="{}">
            {}
            {}
            {}
            <button class="primary" name="action" value="continue">Continue</button>
            <button name="action" value="cancel">Cancel and return to the shop</button>
            </form>
            """,
            Summary.signedIn(visit, purchaser),
            PATH,
            visit.hiddenFields(),
            Summary.ships(session) ? Choices.addresses(purchaser) : Html.none(),
            Choices.cards(session, purchaser.card()));
    return visit.page(200, "Choose how to pay", Html.of("{}{}", estimate(session), content));
  }

  private static Html estimate(CheckoutSession session) {
    return session
        .chargeAmount()
        .or(() -> Prices.read(session.details().at("/paymentDetails/estimateOrderTotal")))
        .map(
            price ->
                Html.of(
                    "<p class=\"soft\">About {}. You will see the final amount in the shop before"
                        + " you order.</p>",
                    price))
        .orElseGet(
            () ->
                Html.of(
                    "<p class=\"soft\">You will see the amount in the shop before you order.</p>"));
  }
}
