package io.github.payreturn.simulator.internal.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.payreturn.simulator.internal.ledger.CheckoutSession;
import io.github.payreturn.simulator.internal.message.Answer;
import io.github.payreturn.simulator.internal.message.Json;

/** Has the script in the shop's page call one of the shop's handlers. */
final class Call {
  private Call() {}

  static Answer onCancel(Visit visit) {
    return page(visit, "Canceled", "onCancel", event(visit.session()));
  }

  /** The shop's server is expected to call Finalize with what this event says. */
  static Answer onCompleteCheckout(Visit visit) {
    ObjectNode event = event(visit.session());
    visit
        .session()
        .purchaser()
        .ifPresent(
            purchaser -> {
              event.set("buyer", purchaser.buyer().profile());
              event.set("billingAddress", purchaser.buyer().billingAddress());
              event.put("paymentDescriptor", purchaser.card().paymentDescriptor());
              if (Summary.ships(visit.session())) {
                event.set("shippingAddress", purchaser.shippingAddress());
              }
            });
    return page(visit, "The shop is finishing your order", "onCompleteCheckout", event);
  }

  static ObjectNode event(CheckoutSession session) {
    return Json.object().put(ReturnUrl.SESSION_ID, session.id());
  }

  private static Answer page(Visit visit, String title, String handler, ObjectNode event) {
    Html content =
        Html.of(
            """
            <div id="call" data-handler="{}" data-event="{}">
            <p id="status" role="status">Please wait.</p>
            <button type="button" id="close" hidden>Close</button>
            </div>
            """,
            handler,
            event);
    return visit.page(200, title, content);
  }
}
