package com.shop.recipes;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.Price;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;

public final class OrderInHttpSession implements OrderLookup {

  /** The shop's checkout put it there, with the total that it showed. */
  public record Checkout(String orderId, long cents) implements Serializable {}

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .unwrap(HttpServletRequest.class)
        .map(request -> request.getSession(false))
        .map(session -> (Checkout) session.getAttribute("checkout"))
        .map(order -> ExpectedOrder.of(order.orderId(), Price.ofMinorUnits(order.cents(), "EUR")));
  }
}
