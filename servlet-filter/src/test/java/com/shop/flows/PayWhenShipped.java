package com.shop.flows;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Pending;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import jakarta.servlet.ServletContext;
import java.util.Optional;

public final class PayWhenShipped implements OrderLookup, PaymentListener {
  private final OrderTable orders;

  public PayWhenShipped(ServletContext shop) {
    orders = (OrderTable) shop.getAttribute("orders");
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .orderId()
        .flatMap(orders::find)
        .map(order -> ExpectedOrder.of(order.id(), Price.ofMinorUnits(order.cents(), "EUR")))
        .map(order -> order.withIntent(PaymentIntent.AUTHORIZE).allowingPending());
  }

  @Override
  public void pending(Pending payment, Delivery delivery) {
    orders.note(payment.orderId(), "accepted, do not ship yet");
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    String chargeId = payment.chargeId().orElse("");
    switch (payment.level()) {
      case CAPTURED -> orders.note(payment.orderId(), "refund with " + chargeId);
      case AUTHORIZED -> orders.note(payment.orderId(), "capture " + chargeId);
      case PERMISSION_ONLY ->
          orders.note(payment.orderId(), "charge later: " + payment.chargePermissionId());
      default -> throw new IllegalStateException("this shop has nothing else");
    }
  }

  @Override
  public void failed(Failed payment, Delivery delivery) {
    orders.note(payment.orderId(), "open again: " + payment.code());
  }
}
