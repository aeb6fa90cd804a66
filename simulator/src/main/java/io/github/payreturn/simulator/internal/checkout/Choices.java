package io.github.payreturn.simulator.internal.checkout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.PaymentIntent;
import io.github.payreturn.simulator.TestCard;
import io.github.payreturn.simulator.internal.ledger.Buyer;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.ledger.Effect;
import io.github.payreturn.simulator.internal.ledger.Purchaser;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The things that a buyer chooses in a form, one radio button each, and reading them back. */
final class Choices {
  private static final String[] LINES = {
    "name",
    "addressLine1",
    "addressLine2",
    "addressLine3",
    "city",
    "district",
    "stateOrRegion",
    "postalCode",
    "countryCode"
  };

  private Choices() {}

  static Html buyers(List<Buyer> buyers, Optional<Buyer> signedIn) {
    Buyer chosen = signedIn.orElse(buyers.get(0));
    return group(
        "Who is buying?",
        buyers.stream()
            .map(
                buyer ->
                    radio(
                        "buyer",
                        buyer.buyerId(),
                        buyer.equals(chosen),
                        Html.of("{}", buyer.name()),
                        Html.of("{}", line(buyer.billingAddress(), "city", "countryCode"))))
            .toList());
  }

  static Html addresses(Purchaser purchaser) {
    List<ObjectNode> addresses = purchaser.buyer().shippingAddresses();
    return group(
        "Send to",
        IntStream.range(0, addresses.size())
            .mapToObj(
                i ->
                    radio(
                        "address",
                        Integer.toString(i),
                        addresses.get(i).equals(purchaser.shippingAddress()),
                        Html.of("{}", line(addresses.get(i), "name")),
                        Html.of("{}", line(addresses.get(i), withoutName()))))
            .toList());
  }

  static Html cards(CheckoutSession session, TestCard chosen) {
    return group(
        "Pay with",
        Arrays.stream(TestCard.values())
            .map(
                card ->
                    radio(
                        "card",
                        card.name(),
                        card == chosen,
                        Html.of("{}", card.paymentDescriptor()),
                        Html.of("{}{}", card.effect(), needs(session, card))))
            .toList());
  }

  /** Whether a wallet that the shop would like to charge again may be saved: nobody has to. */
  static Html saving() {
    return group(
        "Save Amazon Pay in this shop?",
        List.of(
            radio("save", "yes", true, Html.of("Save for later purchases"), Html.none()),
            radio("save", "no", false, Html.of("Only this once"), Html.none())));
  }

  /** Name and address in one line. */
  static String line(JsonNode address) {
    return line(address, LINES);
  }

  /** The purchaser as the form says; what it does not say, or says wrongly, stays. */
  static Purchaser read(Purchaser before, Parameters form) {
    Purchaser carded = card(form).map(before::with).orElse(before);
    return address(before.buyer(), form).map(carded::at).orElse(carded);
  }

  private static Optional<TestCard> card(Parameters form) {
    return Arrays.stream(TestCard.values())
        .filter(card -> card.name().equals(form.get("card")))
        .findFirst();
  }

  private static Optional<ObjectNode> address(Buyer buyer, Parameters form) {
    List<ObjectNode> addresses = buyer.shippingAddresses();
    return IntStream.range(0, addresses.size())
        .filter(i -> Integer.toString(i).equals(form.get("address")))
        .mapToObj(addresses::get)
        .findFirst();
  }

  private static String[] withoutName() {
    return Arrays.copyOfRange(LINES, 1, LINES.length);
  }

  private static String line(JsonNode address, String... names) {
    return String.join(
        ", ",
        Stream.of(names)
            .map(name -> Json.text(address, name).orElse(""))
            .filter(text -> !text.isBlank())
            .toList());
  }

  private static Html needs(CheckoutSession session, TestCard card) {
    boolean mayPend =
        session.canHandlePendingAuthorization()
            && session.paymentIntent().equals(Optional.of(PaymentIntent.AUTHORIZE));
    boolean pends = Effect.of(card).kind() == Effect.Kind.PENDS;
    return pends && !mayPend
        ? Html.of(
            ". <em>Not for this shop: it needs intent Authorize and"
                + " canHandlePendingAuthorization.</em>")
        : Html.none();
  }

  private static Html group(String legend, List<Html> choices) {
    return Html.of("<fieldset>\n<legend>{}</legend>\n{}\n</fieldset>", legend, Html.all(choices));
  }

  private static Html radio(String name, String value, boolean checked, Html title, Html note) {
    return Html.of(
        """
        <label><input type="radio" name="{}" value="{}" {}> <span>{}<small>{}</small></span></label>\
        """,
        name,
        value,
        checked ? "checked" : "",
        title,
        note);
  }
}
