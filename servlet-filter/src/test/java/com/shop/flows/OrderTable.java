package com.shop.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The shop's own orders and customers; a stand-in for its database that notes what is asked. */
public final class OrderTable {

  /**
   * An order of the shop.
   *
   * @param cents of euros
   * @param amazonAddress as the page's handler got it from Amazon, kept by the shop's server
   */
  public record Order(String id, long cents, Map<String, String> amazonAddress) {}

  private final Map<String, Order> orders = new ConcurrentHashMap<>();
  private final Map<String, String> sessions = new ConcurrentHashMap<>();
  private final List<String> notes = new ArrayList<>();

  public void save(Order order) {
    orders.put(order.id(), order);
  }

  /** Remembers for which order a Checkout Session was created. */
  public void keepSession(String checkoutSessionId, String orderId) {
    sessions.put(checkoutSessionId, orderId);
  }

  public Optional<Order> find(String orderId) {
    return Optional.ofNullable(orders.get(orderId));
  }

  public Optional<Order> ofSession(String checkoutSessionId) {
    return Optional.ofNullable(sessions.get(checkoutSessionId)).flatMap(this::find);
  }

  public synchronized void note(String orderId, String what) {
    notes.add(orderId + " " + what);
  }

  public synchronized List<String> notes() {
    return List.copyOf(notes);
  }
}
