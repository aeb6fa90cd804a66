package io.github.payreturn.simulator.internal.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.Assumption;
import io.github.payreturn.simulator.internal.api.ButtonPayload;
import io.github.payreturn.simulator.internal.ledger.Books;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Parameters;
import io.github.payreturn.simulator.internal.message.Problem;
import io.github.payreturn.simulator.internal.signature.ButtonSignature;
import io.github.payreturn.simulator.internal.signature.KeyRing;
import java.util.Optional;

/** Where a pressed button leads: is it the shop's own, and what does it start? */
final class ButtonDoor {
  static final String PATH = "/checkout/initiate";

  private static final Problem NO_JSON = Problem.invalidParameter("payloadJSON");

  private final KeyRing keys;
  private final String firstMerchant;
  private final PlainSignIn plainSignIn;

  ButtonDoor(KeyRing keys, String firstMerchant, PlainSignIn plainSignIn) {
    this.keys = keys;
    this.firstMerchant = firstMerchant;
    this.plainSignIn = plainSignIn;
  }

  Answer press(Books books, Parameters parameters) {
    Optional<String> frameOrigin = Visit.frameOrigin(parameters);
    boolean unsigned =
        parameters.get("unsigned").equals("true")
            && frameOrigin.isPresent()
            && books.assume(Assumption.BUY_NOW_MAY_BE_UNSIGNED);
    Button pressed = new Button(parameters);
    Button button = unsigned ? pressed.orOf(firstMerchant) : pressed;
    Optional<Problem> problem =
        unsigned ? unknown(button.signature()) : button.signature().check(keys);
    return problem
        .or(() -> button.payload().isEmpty() ? Optional.of(NO_JSON) : Optional.empty())
        .map(found -> refused(found, frameOrigin))
        .orElseGet(() -> open(books, button, button.payload().orElseThrow(), frameOrigin));
  }

  private Optional<Problem> unknown(ButtonSignature unsigned) {
    return keys.keys().containsKey(unsigned.publicKeyId())
        ? Optional.empty()
        : Optional.of(Problem.invalidParameter("publicKeyId"));
  }

  private Answer open(
      Books books, Button button, ObjectNode payload, Optional<String> frameOrigin) {
    if (payload.has("signInReturnUrl")) {
      return ButtonPayload.checkSignIn(payload)
          .map(problem -> refused(problem, frameOrigin))
          .orElseGet(() -> plainSignIn.answer(books, button, payload));
    }
    CheckoutSession session =
        CheckoutSession.open(
            books.ids().session(), button.account(), button.details(payload), books.now());
    return ButtonPayload.check(books, session)
        .map(problem -> refused(problem, frameOrigin))
        .orElseGet(() -> begin(books, session, frameOrigin));
  }

  private static Answer begin(Books books, CheckoutSession session, Optional<String> frameOrigin) {
    return new Visit(books, session, frameOrigin).keep(session).goTo(SignIn.PATH);
  }

  private static Answer refused(Problem problem, Optional<String> frameOrigin) {
    boolean signature = problem.reasonCode().equals("InvalidRequestSignature");
    Html hint =
        signature
            ? Html.of(
                """
                <p>The signature has to be made with this merchant's private key over exactly the\
                 text in <code>payloadJSON</code>: a blank or another order of fields breaks it.\
                 Salt length 20 goes with <code>AMZN-PAY-RSASSA-PSS</code>, 32 with\
                 <code>AMZN-PAY-RSASSA-PSS-V2</code>, and the button has to name the one that\
                 was used.</p>
                """)
            : Html.none();
    Html content =
        Html.of(
            """
            <p>Nothing was started. This is for the developer of the shop:</p>
            <p><strong>{}</strong></p>
            <pre tabindex="0">{}</pre>
            {}
            """,
            problem.reasonCode(),
            problem.message(),
            hint);
    return Page.of(problem.status(), "This button cannot be used", content)
        .framedBy(frameOrigin)
        .answer();
  }
}
