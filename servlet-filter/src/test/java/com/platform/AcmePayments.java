package com.platform;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import io.github.payreturn.servlet.Answer;
import io.github.payreturn.servlet.SuccessView;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

public final class AcmePayments implements OrderLookup, PaymentListener, SuccessView {
  private final AcmeOrders orders;

  public AcmePayments(ServletContext shop) {
    orders = AcmeOrders.of(shop);
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .unwrap(HttpServletRequest.class)
        .map(request -> request.getSession(false))
        .map(session -> (AcmeCart) session.getAttribute(AcmeCart.ATTRIBUTE))
        .map(cart -> ExpectedOrder.of(cart.number(), Price.ofMinorUnits(cart.cents(), "EUR")));
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    orders.markPaid(payment.orderId(), payment.chargeId().orElse(""));
  }

  @Override
  public Answer success(Succeeded payment, BuyerReturn buyer) {
    return Answer.redirect("/acme/orders/" + payment.orderId());
  }
}
