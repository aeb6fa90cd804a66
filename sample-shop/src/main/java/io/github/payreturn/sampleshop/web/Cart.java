package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.catalog.Catalog;
import io.github.payreturn.sampleshop.order.OrderLine;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a visitor has picked. Immutable; kept in the HTTP session. */
public final class Cart implements Serializable {

  /** No more of one tea than this. */
  public static final int MOST_OF_ONE = 20;

  static final Cart EMPTY = new Cart(Map.of(), null);

  private static final long serialVersionUID = 1L;

  private final Map<String, Integer> quantities;
  private final @Nullable String orderId;

  private Cart(Map<String, Integer> quantities, @Nullable String orderId) {
    this.quantities = quantities;
    this.orderId = orderId;
  }

  /** One more of a product. */
  Cart plusOne(String productId) {
    return with(productId, quantity(productId) + 1);
  }

  /** So many of a product, none to take it out. Another cart is another order. */
  Cart with(String productId, int quantity) {
    Map<String, Integer> changed = new HashMap<>(quantities);
    if (quantity > 0) {
      changed.put(productId, Math.min(quantity, MOST_OF_ONE));
    } else {
      changed.remove(productId);
    }
    return new Cart(Map.copyOf(changed), null);
  }

  /** The same cart, which has become an order: a second try pays that, and makes no other. */
  Cart orderedAs(String id) {
    return new Cart(quantities, id);
  }

  /** The order that this cart has become. */
  Optional<String> orderId() {
    return Optional.ofNullable(orderId);
  }

  /** How many things are in it. */
  public int pieces() {
    return quantities.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** At today's prices. */
  List<OrderLine> lines(Catalog catalog) {
    return catalog.products().stream()
        .filter(product -> quantity(product.id()) > 0)
        .map(
            product ->
                new OrderLine(
                    product.id(), product.name(), quantity(product.id()), product.price()))
        .toList();
  }

  private int quantity(String productId) {
    return quantities.getOrDefault(productId, 0);
  }
}
