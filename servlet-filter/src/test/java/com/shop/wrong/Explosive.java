package com.shop.wrong;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import java.util.Optional;

/** Cannot be made. */
public final class Explosive implements OrderLookup {

  public Explosive() {
    throw new IllegalStateException("the database is not there");
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return Optional.empty();
  }
}
