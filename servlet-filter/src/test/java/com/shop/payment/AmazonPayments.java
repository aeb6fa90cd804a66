package com.shop.payment;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import jakarta.servlet.ServletContext;
import java.util.Optional;

public final class AmazonPayments implements OrderLookup, PaymentListener {
  private final OrderDao orders;

  public AmazonPayments(ServletContext shop) {
    orders = (OrderDao) shop.getAttribute("orderDao");
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .orderId()
        .map(orders::get)
        .map(order -> ExpectedOrder.of(order.id(), Price.of(order.totalCost(), order.currency())));
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    orders.markPaid(payment.orderId(), payment.chargePermissionId(), payment.chargeId());
  }
}
