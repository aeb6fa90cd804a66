package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.ChargeSnapshot;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.internal.checkout.Html;
import java.util.List;

/** Charges with their history; one that is pending can be decided. */
final class ChargeSection implements Section {
  private static final int SHOWN = 50;

  private final AmazonPaySimulator simulator;

  ChargeSection(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public String id() {
    return "charges";
  }

  @Override
  public String title() {
    return "Charges";
  }

  @Override
  public Html live() {
    return Pieces.table(
        "Charges, newest first",
        List.of("Charge", "State", "Amount", "Captured", "History", "Decide"),
        Newest.of(simulator.charges(), SHOWN).stream().map(ChargeSection::row).toList());
  }

  private static Html row(ChargeSnapshot charge) {
    return Html.of(
        "<tr><td><code>{}</code></td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
        charge.chargeId(),
        Pieces.state(charge.state().code(), charge.reasonCode()),
        charge.chargeAmount(),
        Pieces.price(charge.captureAmount()),
        Pieces.history(charge.chargeId(), charge.history()),
        decisions(charge));
  }

  private static Html decisions(ChargeSnapshot charge) {
    String path = "/control/charges/" + charge.chargeId();
    Html decline =
        Pieces.button(
            "Decline", "POST", path, "{\"state\":\"Declined\",\"reasonCode\":\"HardDeclined\"}");
    Html capture = Pieces.button("Capture", "POST", path, "{\"state\":\"Captured\"}");
    if (charge.state() == ChargeState.AUTHORIZATION_INITIATED) {
      Html authorize = Pieces.button("Authorize", "POST", path, "{\"state\":\"Authorized\"}");
      return Html.all(List.of(authorize, decline));
    }
    return switch (charge.state()) {
      case CAPTURE_INITIATED -> Html.all(List.of(capture, decline));
      case AUTHORIZED -> capture;
      default -> Html.of("–");
    };
  }
}
