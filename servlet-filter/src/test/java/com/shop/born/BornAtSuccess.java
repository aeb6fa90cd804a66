package com.shop.born;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A shop in which only a cart exists when the buyer returns: the order is born at success. */
public final class BornAtSuccess implements OrderLookup, PaymentListener {
  private final OrderBook orders;

  public BornAtSuccess(ServletContext shop) {
    orders = (OrderBook) shop.getAttribute("orderBook");
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .unwrap(HttpServletRequest.class)
        .map(request -> request.getSession(false))
        .map(session -> (Cart) session.getAttribute("cart"))
        .map(
            cart ->
                ExpectedOrder.of(cart.checkoutId(), Price.ofMinorUnits(cart.totalCents(), "USD"))
                    .withMemo(cart.lines()));
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    Placed order = orders.place(payment.orderId(), delivery.memo());
    delivery.reference(order.number());
  }
}
