package io.github.payreturn.simulator.internal.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.Buyer;
import io.github.payreturn.simulator.internal.ledger.Buyers;
import io.github.payreturn.simulator.internal.ledger.SignedIn;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;
import io.github.payreturn.simulator.internal.message.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Signing in without a checkout: the shop gets a buyerToken. There is no session to keep anything
 * in, so the form carries the signed button along and it is verified again.
 */
final class PlainSignIn {
  private final Buyers buyers;

  PlainSignIn(Buyers buyers) {
    this.buyers = buyers;
  }

  Answer answer(Books books, Button button, ObjectNode payload) {
    String returnUrl = Json.text(payload, "signInReturnUrl").orElseThrow();
    String cancelUrl = Json.text(payload, "signInCancelUrl").orElse(returnUrl);
    Parameters form = button.parameters();
    return switch (form.get("action")) {
      case "signin" -> {
        Buyer buyer = buyers.find(form.get("buyer")).orElseGet(buyers::first);
        String token = books.signIn(button.account(), new SignedIn(buyer, scopes(payload)));
        yield Page.seeOther(ReturnUrl.with(returnUrl, "buyerToken", token));
      }
      case "cancel" -> Page.seeOther(cancelUrl);
      default -> page(button, List.of(returnUrl, cancelUrl));
    };
  }

  private static Set<String> scopes(ObjectNode payload) {
    Set<String> scopes = new TreeSet<>();
    payload.path("signInScopes").forEach(scope -> scopes.add(scope.asText()));
    return scopes.isEmpty() ? SignedIn.DEFAULT_SCOPES : scopes;
  }

  private Answer page(Button button, List<String> returnUrls) {
    Html content =
        Html.of(
            """
            <p>The shop will be told who you are.</p>
            <form method="post" action="{}">
            {}
            {}
            <button class="primary" name="action" value="signin">Sign in</button>
            <button name="action" value="cancel">Cancel and return to the shop</button>
            </form>
            """,
            ButtonDoor.PATH,
            button.hiddenFields(),
            Choices.buyers(buyers.all(), Optional.empty()));
    return Page.of(200, "Sign in", content).leadingTo(returnUrls).answer();
  }
}
