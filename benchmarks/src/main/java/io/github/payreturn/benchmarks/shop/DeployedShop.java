package io.github.payreturn.benchmarks.shop;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Succeeded;
import java.util.Optional;

/** The shop's class in a WAR that is deployed to see how long it takes; nobody comes back to it. */
public final class DeployedShop implements OrderLookup, PaymentListener {

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return Optional.empty();
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {}
}
