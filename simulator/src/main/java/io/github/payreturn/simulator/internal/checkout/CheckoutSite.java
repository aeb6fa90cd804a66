package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.internal.ledger.Buyers;
import io.github.payreturn.simulator.internal.ledger.Ledger;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Parameters;
import io.github.payreturn.simulator.internal.message.Resources;
import java.util.List;

/** Everything below {@code /checkout}. */
public final class CheckoutSite {
  private final Ledger ledger;
  private final ProcessingPage processing;
  private final Answer style;

  public CheckoutSite(Ledger ledger, Buyers buyers) {
    this.ledger = ledger;
    this.processing = new ProcessingPage(buyers);
    this.style =
        Answer.of(200, "text/css; charset=utf-8", Resources.text(CheckoutSite.class, "style.css"));
  }

  public Answer answer(ApiRequest request) {
    Parameters query = Parameters.parse(request.query());
    return switch (request.method() + " " + request.path()) {
      case "GET /checkout/style.css" -> style;
      case "GET /checkout/processing" -> ledger.atomically(books -> processing.show(books, query));
      case "POST /checkout/processing" -> {
        Parameters form = Parameters.parse(request.body().text());
        yield ledger.atomically(books -> processing.decide(books, form));
      }
      default -> Page.of(404, "Page not found", Html.none(), List.of());
    };
  }
}
