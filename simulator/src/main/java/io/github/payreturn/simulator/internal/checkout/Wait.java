package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Parameters;
import java.util.Optional;

/** What the buyer looks at while Amazon works. It goes on by itself. */
final class Wait implements Step {
  static final String PATH = "/checkout/wait";

  @Override
  public Answer show(Visit visit) {
    Optional<String> shop =
        ReturnUrl.result(visit).filter(url -> Closed.isDecided(visit.session()));
    return shop.map(Wait::page).orElseGet(() -> visit.goTo(Processing.PATH));
  }

  @Override
  public Answer take(Visit visit, Parameters form) {
    return visit.goTo(Processing.PATH);
  }

  private static Answer page(String shop) {
    Html content =
        Html.of(
            """
            <p role="status">Please wait. You will be sent back to the shop in a moment; do not\
             close this window.</p>
            <progress aria-label="Processing your payment"></progress>
            <p><a href="{}">Continue to the shop now</a></p>
            """,
            shop);
    return Page.of(200, "Processing your payment", content).refreshingTo(shop).answer();
  }
}
