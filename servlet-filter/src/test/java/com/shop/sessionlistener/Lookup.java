package com.shop.sessionlistener;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The listener of this shop is another class. */
@ApplicationScoped
public class Lookup implements OrderLookup {
  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return Optional.empty();
  }
}
