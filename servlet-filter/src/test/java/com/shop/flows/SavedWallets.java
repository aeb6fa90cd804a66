package com.shop.flows;

import io.github.payreturn.BuyerDetails;
import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.Succeeded;
import jakarta.servlet.ServletContext;
import java.util.Optional;

public final class SavedWallets implements OrderLookup, PaymentListener {
  private final OrderTable customers;

  public SavedWallets(ServletContext shop) {
    customers = (OrderTable) shop.getAttribute("orders");
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    // The return token brings the customer's id back, as it brings an order's.
    return buyer.kind() == ReturnKind.WALLET
        ? buyer.orderId().map(ExpectedOrder::walletSetUp)
        : Optional.empty();
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    String name = delivery.buyerDetails().flatMap(BuyerDetails::name).orElse("read them later");
    customers.note(payment.orderId(), "saved " + payment.chargePermissionId() + ": " + name);
  }
}
