package com.shop.born;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shop's own orders; a stand-in for its database. */
public final class OrderBook {
  private final Map<String, Placed> byCheckout = new ConcurrentHashMap<>();

  /** Once for each checkout, however often it is told. */
  public Placed place(String checkoutId, String lines) {
    return byCheckout.computeIfAbsent(
        checkoutId, id -> new Placed("B-" + (1001 + byCheckout.size()), lines));
  }

  public Collection<Placed> placed() {
    return byCheckout.values();
  }
}
