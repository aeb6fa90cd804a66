package com.shop.cdi;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

@ApplicationScoped // never @SessionScoped: recovery tells us of payments when no browser is there
public class AmazonPayments implements OrderLookup, PaymentListener {
  @Inject Orders orders;
  @Inject Checkout checkout; // @SessionScoped, a proxy: usable while the buyer is present

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .orderId()
        .or(checkout::orderId)
        .flatMap(orders::find)
        .map(order -> ExpectedOrder.of(order.number(), Price.of(order.total(), "EUR")));
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    orders.markPaid(payment.orderId(), payment.chargePermissionId(), payment.chargeId());
    delivery.buyer().ifPresent(buyer -> checkout.clear());
  }
}
