package io.github.payreturn.benchmarks.shop;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shop's orders: each costs 14.00 USD, and knows the charge that paid it. */
public final class Orders {

  /** What every order costs. */
  public static final String AMOUNT = "14.00";

  /** In which currency. */
  public static final String CURRENCY = "USD";

  private final Map<String, String> chargeByOrder = new ConcurrentHashMap<>();

  /** The order is paid. */
  public void paid(String orderId, String chargeId) {
    chargeByOrder.put(orderId, chargeId);
  }

  /** How many are paid. */
  public int paid() {
    return chargeByOrder.size();
  }
}
