package com.shop.payment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The shop's own orders; a stand-in for its database. */
public final class OrderDao {
  private final Map<String, Order> orders = new ConcurrentHashMap<>();
  private final List<String> paid = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();

  public void save(Order order) {
    orders.put(order.id(), order);
  }

  public Order get(String id) {
    return orders.get(id);
  }

  public void markPaid(String id, String chargePermissionId, Optional<String> chargeId) {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the shop's database is busy");
    }
    paid.add("%s %s %s".formatted(id, chargePermissionId, chargeId.orElse("-")));
  }

  public List<String> paid() {
    return paid;
  }

  public void failNext(int times) {
    failures.set(times);
  }
}
