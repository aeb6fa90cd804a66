package io.github.payreturn.simulator.internal.checkout;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.api.ButtonPayload;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Parameters;
import io.github.payreturn.simulator.internal.message.Problem;
import java.util.Optional;

/**
 * The whole checkout inside of the shop's page. The shop's handlers say what it costs; this page's
 * script asks them, and the form brings here what they said last.
 */
final class BuyNow implements Step {
  static final String PATH = "/checkout/buy-now";

  @Override
  public Answer show(Visit visit) {
    return Closed.over(visit)
        .or(() -> visit.session().purchaser().map(purchaser -> form(visit, purchaser)))
        .orElseGet(() -> visit.goTo(SignIn.PATH));
  }

  @Override
  public Answer take(Visit visit, Parameters form) {
    if (!form.get("action").equals("pay")) {
      return Cancellation.cancel(visit);
    }
    if (Closed.isDecided(visit.session())) {
      return Call.onCompleteCheckout(visit);
    }
    ObjectNode cart = Json.parseObject(form.get("cart")).orElseGet(Json::object);
    return Closed.over(visit)
        .or(() -> problem(visit, cart).map(found -> unusable(visit, found)))
        .or(() -> Closed.incomplete(priced(visit, cart)))
        .or(() -> visit.session().purchaser().map(before -> pay(visit, cart, before, form)))
        .orElseGet(() -> visit.goTo(SignIn.PATH));
  }

  private static Optional<Problem> problem(Visit visit, ObjectNode cart) {
    return ButtonPayload.checkCart(cart)
        .or(() -> ButtonPayload.check(visit.books(), priced(visit, cart).session()));
  }

  private static Answer pay(Visit visit, ObjectNode cart, Purchaser before, Parameters form) {
    CheckoutSession session = priced(visit, cart).session();
    Purchaser purchaser = Choices.read(before, form);
    return Call.onCompleteCheckout(
        visit.keep(session.withPurchaser(purchaser).processed(visit.books().now())));
  }

  /** With the amounts that Finalize will have to repeat. */
  private static Visit priced(Visit visit, ObjectNode cart) {
    ObjectNode payment = Json.object();
    payment.set("chargeAmount", cart.path("totalChargeAmount"));
    if (cart.hasNonNull("totalOrderAmount")) {
      payment.set("totalOrderAmount", cart.path("totalOrderAmount"));
    }
    ObjectNode change = Json.object();
    change.set("paymentDetails", payment);
    CheckoutSession session = visit.session();
    return new Visit(
        visit.books(),
        session.withDetails(Json.merged(session.details(), change)),
        visit.frameOrigin());
  }

  private static Answer unusable(Visit visit, Problem problem) {
    return visit.page(
        400,
        "The shop's amounts cannot be used",
        Html.of(
            """
            <p>The last answer of the shop's handlers has no usable amount. Nothing was charged.</p>
            <p><code>{}</code></p>
            <p><a href="{}">Back</a></p>
            """,
            problem.message(),
            visit.url(PATH)));
  }

  private static Answer form(Visit visit, Purchaser purchaser) {
    CheckoutSession session = visit.session();
    ArrayNode addresses = Json.array().addAll(purchaser.buyer().shippingAddresses());
    Html content =
        Html.of(
            """
            {}
            <form method="post" action="{}" id="buy-now" data-event="{}" data-addresses="{}">
            {}
            <input type="hidden" name="cart" value="">
            {}
            <fieldset id="delivery" hidden>
            <legend>Delivery</legend>
            </fieldset>
            {}
            <dl id="amounts"></dl>
            <p id="status" role="status">Asking the shop for the amounts needs JavaScript.</p>
            <button class="primary" name="action" value="pay" disabled>Pay now</button>
            <button name="action" value="cancel">Cancel and return to the shop</button>
            </form>
            """,
            Summary.signedIn(visit, purchaser),
            PATH,
            event(session, purchaser),
            Summary.ships(session) ? addresses : Json.array(),
            visit.hiddenFields(),
            Summary.ships(session) ? Choices.addresses(purchaser) : Html.none(),
            Choices.cards(session, purchaser.card()));
    return visit.page(200, "Buy from " + session.storeName().orElse("the shop"), content);
  }

  private static ObjectNode event(CheckoutSession session, Purchaser purchaser) {
    ObjectNode event = Call.event(session);
    event.set("buyer", purchaser.buyer().profile());
    event.set("scopes", purchaser.buyer().profile());
    event.set("billingAddress", purchaser.buyer().billingAddress());
    return event.put("paymentDescriptor", purchaser.card().paymentDescriptor());
  }
}
