package com.shop.flows;

import com.shop.tea.OrderRepository;
import io.github.payreturn.Address;
import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.Succeeded;
import io.github.payreturn.servlet.CallerCheck;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What this shop says and hears about payments. */
@Component
class FlowPayments implements OrderLookup, PaymentListener, CallerCheck {

  /** What Amazon gave to the page's handler. */
  private static final Address FROM_THE_PAGE =
      Address.of(
          Map.of(
              "name", "Robin Sample",
              "addressLine1", "500 Example Way",
              "addressLine2", "Unit 7",
              "city", "Springfield",
              "stateOrRegion", "IL",
              "postalCode", "62701",
              "countryCode", "US",
              "phoneNumber", "555-010-0199"));

  private final OrderRepository orders;

  FlowPayments(OrderRepository orders) {
    this.orders = orders;
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer.kind() == ReturnKind.WALLET
        ? buyer.orderId().map(ExpectedOrder::walletSetUp)
        : buyer
            .orderId()
            .or(() -> buyer.parameter("order"))
            .flatMap(order -> ordered(order, buyer.kind()));
  }

  /** What may be decided later is only authorized for now. */
  private Optional<ExpectedOrder> ordered(String id, ReturnKind kind) {
    return orders
        .findById(id)
        .map(order -> ExpectedOrder.of(id, Price.of(order.total(), order.currency())))
        .map(
            order ->
                id.startsWith("later")
                    ? order.withIntent(PaymentIntent.AUTHORIZE).allowingPending()
                    : order)
        .map(
            order ->
                kind == ReturnKind.FINALIZE ? order.withShippingAddress(FROM_THE_PAGE) : order);
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    orders.markPaid(payment);
  }

  @Override
  public void failed(Failed payment, Delivery delivery) {
    orders.markUnpaid(payment.orderId());
  }

  @Override
  public boolean permits(HttpServletRequest call) {
    return "Bearer app".equals(call.getHeader("Authorization"));
  }
}
