package com.shop.annotated;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.Price;
import io.github.payreturn.servlet.AmazonPayReturn;
import java.util.Optional;

/** A shop without web.xml, which finds its orders by a parameter; good enough for a test. */
@AmazonPayReturn(
    completePath = {"/pay/back", "/pay/again"},
    retryView = "redirect:/checkout?payment={code}",
    region = "EU")
public final class Payments implements OrderLookup {

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .parameter("order")
        .map(order -> ExpectedOrder.of(order, Price.ofMinorUnits(1999, "EUR")));
  }
}
