package io.github.payreturn.simulator.internal.checkout;

import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Buyers;
import io.github.payreturn.simulator.internal.ledger.Ledger;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.ApiRequest;
import io.github.payreturn.simulator.internal.message.Parameters;
import io.github.payreturn.simulator.internal.message.Resources;
import io.github.payreturn.simulator.internal.message.Website;
import io.github.payreturn.simulator.internal.signature.KeyRing;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everything below {@code /checkout}, and the script that shops put into their pages. */
public final class CheckoutSite implements Website {
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private final Ledger ledger;
  private final ButtonDoor door;
  private final Map<String, Step> steps;
  private final Map<String, Answer> files;

  public CheckoutSite(Ledger ledger, Buyers buyers, KeyRing keys, String firstMerchant) {
    this.ledger = ledger;
    this.door = new ButtonDoor(keys, firstMerchant, new PlainSignIn(buyers));
    this.steps =
        Map.of(
            SignIn.PATH,
            new SignIn(buyers),
            Selection.PATH,
            new Selection(),
            Processing.PATH,
            new Processing(buyers),
            Wait.PATH,
            new Wait(),
            BuyNow.PATH,
            new BuyNow());
    Answer button =
        file(SCRIPT, "checkout.js").withHeader("Cross-Origin-Resource-Policy", "cross-origin");
    this.files =
        Map.of(
            "/checkout.js",
            button,
            "/static/checkout.js",
            button,
            "/checkout/frame.js",
            file(SCRIPT, "frame.js"),
            "/checkout/style.css",
            file("text/css; charset=utf-8", "style.css"));
  }

  /** Whether a path is one of the buyer's. */
  @Override
  public boolean has(String path) {
    return path.startsWith("/checkout/") || files.containsKey(path);
  }

  @Override
  public Answer answer(ApiRequest request) {
    return switch (request.method()) {
      case "GET", "HEAD" -> get(request.path(), Parameters.parse(request.query()));
      case "POST" -> post(request.path(), Parameters.parse(request.body().text()));
      default ->
          Page.of(405, "Not possible", Html.none()).answer().withHeader("Allow", "GET, HEAD, POST");
    };
  }

  private Answer get(String path, Parameters query) {
    return Optional.ofNullable(files.get(path))
        .or(() -> pressed(path, query))
        .or(() -> step(path).map(step -> visited(query, step::show)))
        .orElseGet(CheckoutSite::notFound);
  }

  private Answer post(String path, Parameters form) {
    return pressed(path, form)
        .or(() -> step(path).map(step -> visited(form, visit -> step.take(visit, form))))
        .orElseGet(CheckoutSite::notFound);
  }

  private Optional<Answer> pressed(String path, Parameters parameters) {
    return path.equals(ButtonDoor.PATH)
        ? Optional.of(ledger.atomically(books -> door.press(books, parameters)))
        : Optional.empty();
  }

  private Optional<Step> step(String path) {
    return Optional.ofNullable(steps.get(path));
  }

  private Answer visited(Parameters parameters, Function<Visit, Answer> work) {
    return ledger.atomically(books -> visited(books, parameters, work));
  }

  private static Answer visited(Books books, Parameters parameters, Function<Visit, Answer> work) {
    return books
        .sessions()
        .find(parameters.get(ReturnUrl.SESSION_ID))
        .map(session -> work.apply(new Visit(books, session, Visit.frameOrigin(parameters))))
        .orElseGet(() -> Closed.unknown(Visit.frameOrigin(parameters)));
  }

  private static Answer notFound() {
    return Page.of(404, "Page not found", Html.none()).answer();
  }

  private static Answer file(String type, String name) {
    return Answer.of(200, type, Resources.text(CheckoutSite.class, name))
        .withHeader("Cache-Control", "no-cache")
        .withHeader("X-Content-Type-Options", "nosniff");
  }
}
