package com.shop.flows;

import io.github.payreturn.Address;
import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import jakarta.servlet.ServletContext;
import java.util.Optional;

public final class InPageCheckout implements OrderLookup, PaymentListener {
  private final OrderTable orders;

  public InPageCheckout(ServletContext shop) {
    orders = (OrderTable) shop.getAttribute("orders");
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .checkoutSessionId()
        .flatMap(orders::ofSession)
        .map(
            order ->
                ExpectedOrder.of(order.id(), Price.ofMinorUnits(order.cents(), "EUR"))
                    .withShippingAddress(Address.of(order.amazonAddress())));
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    orders.note(payment.orderId(), "paid with " + payment.chargeId().orElse("no charge"));
  }
}
