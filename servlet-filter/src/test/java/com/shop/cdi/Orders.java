package com.shop.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The shop's own orders; a stand-in for its database. */
@ApplicationScoped
public class Orders {
  private final List<String> paid = new CopyOnWriteArrayList<>();

  public Optional<Order> find(String number) {
    return Optional.of(new Order(number, new BigDecimal("19.99")));
  }

  public void markPaid(String number, String chargePermissionId, Optional<String> chargeId) {
    paid.add(number);
  }

  public List<String> paid() {
    return paid;
  }
}
