package com.shop.background;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.Optional;

/** Notes in a request-scoped bean what it is told, whoever waits or not. */
@ApplicationScoped
public class Payments implements OrderLookup, PaymentListener {
  @Inject UnitOfWork work;
  @Inject ServletContext shop;

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return Optional.of(ExpectedOrder.of("42", Price.ofMinorUnits(1999, "EUR")));
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    work.begin(payment.orderId());
    shop.setAttribute("told", work.toString() + (delivery.buyer().isPresent() ? ", seen" : ""));
  }
}
