package com.shop.tea;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class AmazonPayments implements OrderLookup, PaymentListener {
  private final OrderRepository orders;

  AmazonPayments(OrderRepository orders) {
    this.orders = orders;
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .orderId()
        .flatMap(orders::findById)
        .map(order -> ExpectedOrder.of(order.id(), Price.of(order.total(), order.currency())));
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    orders.markPaid(payment);
  }
}
