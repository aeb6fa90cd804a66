package io.github.payreturn.sampleshop.catalog;

import io.github.payreturn.sampleshop.Money;
import io.github.payreturn.sampleshop.order.OrderLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Six teas and a gift card. A real shop would have them in its database. */
public record Catalog(List<Product> products) {

  /** The price list, in the currency in which the merchant account is paid. */
  public static Catalog pricedIn(String currency) {
    return new Catalog(
        List.of(
            new Product("morning-ferry", "Morning Ferry", 100, new Money(980, currency)),
            new Product("harbour-fog", "Harbour Fog", 100, new Money(1150, currency)),
            new Product("green-headland", "Green Headland", 80, new Money(1420, currency)),
            new Product("salt-meadow", "Salt Meadow", 60, new Money(890, currency)),
            new Product("lighthouse-keeper", "Lighthouse Keeper", 100, new Money(1240, currency)),
            new Product("night-tide", "Night Tide", 100, new Money(920, currency)),
            new Product("harbour-card", "Harbour Card", 0, new Money(2500, currency))));
  }

  /** All that is sent in parcels. */
  public List<Product> teas() {
    return products.stream().filter(Product::isShipped).toList();
  }

  /** What is not: a code by e-mail. */
  public List<Product> cards() {
    return products.stream().filter(product -> !product.isShipped()).toList();
  }

  /** Whether anything of an order goes into a parcel. */
  public boolean ships(List<OrderLine> lines) {
    return lines.stream()
        .anyMatch(line -> find(line.productId()).filter(Product::isShipped).isPresent());
  }

  /** The same in Amazon's words. */
  public String productType(List<OrderLine> lines) {
    return ships(lines) ? "PayAndShip" : "PayOnly";
  }

  /** The product with an id that came with a request: whatever it is, or nothing. */
  public Optional<Product> find(@Nullable String id) {
    return products.stream().filter(product -> product.id().equals(id)).findFirst();
  }
}
