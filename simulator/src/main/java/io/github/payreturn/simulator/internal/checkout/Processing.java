package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.internal.ledger.Buyers;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Parameters;

/** The page behind {@code amazonPayRedirectUrl}: the buyer pays, or does not. */
final class Processing implements Step {
  static final String PATH = "/checkout/processing";

  private final Buyers buyers;

  Processing(Buyers buyers) {
    this.buyers = buyers;
  }

  @Override
  public Answer show(Visit visit) {
    return Closed.over(visit)
        .or(() -> Closed.incomplete(visit))
        .orElseGet(() -> form(visit, purchaser(visit.session())));
  }

  @Override
  public Answer take(Visit visit, Parameters form) {
    if (!form.get("action").equals("pay")) {
      return Cancellation.cancel(visit);
    }
    if (Closed.isDecided(visit.session())) {
      return backToShop(visit);
    }
    return Closed.over(visit).or(() -> Closed.incomplete(visit)).orElseGet(() -> pay(visit, form));
  }

  private Answer pay(Visit visit, Parameters form) {
    CheckoutSession session = visit.session();
    Purchaser before = purchaser(session);
    Purchaser chosen = Choices.read(before, form);
    Purchaser purchaser = choosesAddress(session) ? chosen : chosen.at(before.shippingAddress());
    Visit paid =
        visit.keep(saved(session, form).withPurchaser(purchaser).processed(visit.books().now()));
    return form.get("wait").equals("yes") ? paid.goTo(Wait.PATH) : backToShop(paid);
  }

  /** A buyer who does not want the wallet saved pays once, as if nothing else had been asked. */
  private static CheckoutSession saved(CheckoutSession session, Parameters form) {
    return asksToSave(session) && form.get("save").equals("no")
        ? session.withDetails(
            Json.merged(session.details(), Json.object().put("chargePermissionType", "OneTime")))
        : session;
  }

  private static boolean asksToSave(CheckoutSession session) {
    return session.chargePermissionType().equals("PaymentMethodOnFile") && !session.setupOnly();
  }

  private Answer backToShop(Visit visit) {
    return ReturnUrl.result(visit)
        .map(Page::seeOther)
        .orElseGet(() -> Closed.over(visit).orElseThrow());
  }

  /** Who came without signing in is taken for the first of the ready-made buyers. */
  private Purchaser purchaser(CheckoutSession session) {
    return session.purchaser().orElseGet(() -> SignIn.purchaser(session, buyers.first()));
  }

  /** After a review the shop has reckoned with the address, and some shops give it themselves. */
  private static boolean choosesAddress(CheckoutSession session) {
    return Summary.ships(session)
        && session.reviewReturnUrl().isEmpty()
        && GivenAddress.of(session).isEmpty();
  }

  private static Html address(CheckoutSession session, Purchaser purchaser) {
    if (!Summary.ships(session)) {
      return Html.none();
    }
    return choosesAddress(session) ? Choices.addresses(purchaser) : Summary.sendTo(purchaser);
  }

  private static Answer form(Visit visit, Purchaser purchaser) {
    CheckoutSession session = visit.session();
    Html content =
        Html.of(
            """
            {}
            {}
            <form method="post" action="{}">
            {}
            {}
            {}
            {}
            <label class="plain"><input type="checkbox" name="wait" value="yes"> <span>Show the\
             waiting page for a moment, as Amazon does</span></label>
            <button class="primary" name="action" value="pay">{}</button>
            <button name="action" value="cancel">Cancel and return to the shop</button>
            </form>
            """,
            Summary.amount(session),
            session.reviewReturnUrl().isEmpty()
                ? Summary.signedIn(visit, purchaser)
                : Html.of("<p>Signed in as <strong>{}</strong>.</p>", purchaser.buyer().name()),
            PATH,
            visit.hiddenFields(),
            address(session, purchaser),
            Choices.cards(session, purchaser.card()),
            asksToSave(session) ? Choices.saving() : Html.none(),
            session.setupOnly() ? "Save for later purchases" : "Pay now");
    return visit.page(200, session.setupOnly() ? "Save Amazon Pay" : "Review and pay", content);
  }
}
