package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.internal.ledger.Buyer;
import io.github.payreturn.simulator.internal.ledger.Buyers;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Parameters;
import java.util.Optional;

/** The buyer says who they are: one of a few who are ready-made, and nobody asks for a password. */
final class SignIn implements Step {
  static final String PATH = "/checkout/signin";

  private final Buyers buyers;

  SignIn(Buyers buyers) {
    this.buyers = buyers;
  }

  @Override
  public Answer show(Visit visit) {
    return Closed.over(visit).orElseGet(() -> form(visit));
  }

  @Override
  public Answer take(Visit visit, Parameters form) {
    if (form.get("action").equals("cancel")) {
      return Cancellation.cancel(visit);
    }
    return Closed.over(visit).orElseGet(() -> signIn(visit, form));
  }

  private Answer signIn(Visit visit, Parameters form) {
    Buyer buyer = buyers.find(form.get("buyer")).orElseGet(buyers::first);
    Visit signedIn = visit.keep(visit.session().withPurchaser(purchaser(visit.session(), buyer)));
    return signedIn.goTo(next(signedIn));
  }

  /** The buyer, with the address that the shop has given, if it has. */
  static Purchaser purchaser(CheckoutSession session, Buyer buyer) {
    Purchaser purchaser = Purchaser.of(buyer);
    return GivenAddress.of(session).map(purchaser::at).orElse(purchaser);
  }

  private static String next(Visit visit) {
    if (visit.frameOrigin().isPresent()) {
      return BuyNow.PATH;
    }
    return visit.session().reviewReturnUrl().isPresent() ? Selection.PATH : Processing.PATH;
  }

  private Answer form(Visit visit) {
    Optional<Buyer> signedIn = visit.session().purchaser().map(Purchaser::buyer);
    Html content =
        Html.of(
            """
            <p>to buy from <strong>{}</strong></p>
            <form method="post" action="{}">
            {}
            {}
            <button class="primary" name="action" value="signin">Sign in</button>
            <button name="action" value="cancel">Cancel and return to the shop</button>
            </form>
            """,
            visit.session().storeName().orElse("the shop"),
            PATH,
            visit.hiddenFields(),
            Choices.buyers(buyers.all(), signedIn));
    return visit.page(200, "Sign in", content);
  }
}
