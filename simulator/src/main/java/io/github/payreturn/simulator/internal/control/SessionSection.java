package io.github.payreturn.simulator.internal.control;

import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.SessionSnapshot;
import io.github.payreturn.simulator.internal.checkout.Html;
import java.util.List;

/** Checkout sessions with their history, and a form that makes one. */
final class SessionSection implements Section {
  private static final int SHOWN = 50;

  private final AmazonPaySimulator simulator;

  SessionSection(AmazonPaySimulator simulator) {
    this.simulator = simulator;
  }

  @Override
  public String id() {
    return "sessions";
  }

  @Override
  public String title() {
    return "Checkout sessions";
  }

  @Override
  public Html live() {
    return Pieces.table(
        "Checkout sessions, newest first",
        List.of("Session", "State", "Amount", "Charge permission", "Charge", "History"),
        Newest.of(simulator.sessions(), SHOWN).stream().map(SessionSection::row).toList());
  }

  private static Html row(SessionSnapshot session) {
    return Html.of(
        "<tr><td><code>{}</code></td><td>{}</td><td>{}</td><td><code>{}</code></td>"
            + "<td><code>{}</code></td><td>{}</td></tr>",
        session.checkoutSessionId(),
        Pieces.state(session.state().code(), session.reasonCode()),
        Pieces.price(session.chargeAmount()),
        session.chargePermissionId().orElse("–"),
        session.chargeId().orElse("–"),
        Pieces.history(session.checkoutSessionId(), session.history()));
  }

  @Override
  public Html controls() {
    return Html.of(
        """
        <details class="form"><summary>Make a session</summary>
        <form data-path="/control/sessions">
        <label>Amount <input name="chargeAmount.amount" value="14.00" inputmode="decimal" required></label>
        <label>Currency <input name="chargeAmount.currencyCode" value="USD" maxlength="3" required></label>
        <label>Payment intent
        <select name="paymentIntent"><option>AuthorizeWithCapture<option>Authorize<option>Confirm</select></label>
        <label>State
        <select name="state"><option value="Paid">buyer has paid, not completed
        <option value="NotPaidYet">buyer has not paid yet<option>Completed<option>Canceled</select></label>
        <label>Result return URL <input name="resultReturnUrl" type="url" placeholder="https://shop.example/amazonpay/return"></label>
        <button>Make</button>
        </form></details>
        """);
  }
}
