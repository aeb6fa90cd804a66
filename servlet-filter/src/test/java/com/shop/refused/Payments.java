package com.shop.refused;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.Price;
import java.util.Optional;

/** A shop with several merchant accounts; which one is paid a parameter says, only in this test. */
public final class Payments implements OrderLookup {

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .parameter("order")
        .map(order -> ExpectedOrder.of(order, Price.ofMinorUnits(1999, "EUR")))
        .map(order -> order.withMerchant(buyer.parameter("merchant").orElseThrow()));
  }
}
