package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.Price;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.message.Json;
import java.util.ArrayList;
import java.util.List;

/** What a buyer reads before deciding. */
final class Summary {
  private Summary() {}

  static Html amount(CheckoutSession session) {
    return Html.of(
        "<p class=\"amount\">{}</p>\n<p>to <strong>{}</strong></p>{}",
        session.chargeAmount().map(Price::toString).orElse("Nothing to pay: the wallet is saved"),
        session.storeName().orElse("the shop"),
        facts(session));
  }

  static Html signedIn(Visit visit, Purchaser purchaser) {
    return Html.of(
        "<p>Signed in as <strong>{}</strong>. <a href=\"{}\">Not you?</a></p>",
        purchaser.buyer().name(),
        visit.url(SignIn.PATH));
  }

  static Html sendTo(Purchaser purchaser) {
    return Html.of(
        "<dl><dt>Send to</dt><dd>{}</dd></dl>", Choices.line(purchaser.shippingAddress()));
  }

  /** Whether an address belongs to the order at all. */
  static boolean ships(CheckoutSession session) {
    return session.productType().startsWith("PayAndShip") && !session.setupOnly();
  }

  private static Html facts(CheckoutSession session) {
    List<Html> facts = new ArrayList<>();
    session.totalOrderAmount().ifPresent(total -> facts.add(fact("Whole order", total.toString())));
    Json.text(session.details(), "merchantMetadata", "noteToBuyer")
        .ifPresent(note -> facts.add(fact("Note", note)));
    Json.text(session.details(), "merchantMetadata", "merchantReferenceId")
        .ifPresent(reference -> facts.add(fact("Order", reference)));
    if (session.isRecurring()) {
      facts.add(fact("Repeats", frequency(session)));
    }
    return facts.isEmpty() ? Html.none() : Html.of("<dl>{}</dl>", Html.all(facts));
  }

  private static String frequency(CheckoutSession session) {
    String[] path = {"recurringMetadata", "frequency"};
    String unit = Json.text(Json.at(session.details(), path), "unit").orElse("");
    return unit.equals("Variable")
        ? "at varying times"
        : "every " + Json.text(Json.at(session.details(), path), "value").orElse("") + " " + unit;
  }

  private static Html fact(String name, String value) {
    return Html.of("<div><dt>{}</dt><dd>{}</dd></div>", name, value);
  }
}
