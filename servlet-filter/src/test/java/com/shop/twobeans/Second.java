package com.shop.twobeans;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The other of two that could be meant. */
@ApplicationScoped
public class Second implements OrderLookup {
  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return Optional.empty();
  }
}
