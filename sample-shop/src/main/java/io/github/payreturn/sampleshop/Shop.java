package io.github.payreturn.sampleshop;

import io.github.payreturn.sampleshop.app.AppBackend;
import io.github.payreturn.sampleshop.catalog.Catalog;
import io.github.payreturn.sampleshop.customer.WalletTable;
import io.github.payreturn.sampleshop.order.AddressTable;
import io.github.payreturn.sampleshop.order.OrderTable;
import io.github.payreturn.sampleshop.order.PackingSlips;
import io.github.payreturn.sampleshop.order.ShipmentTable;
import io.github.payreturn.sampleshop.payment.AmazonCheckout;
import jakarta.servlet.ServletContext;

/**
 * The shop's parts, for its servlets, its pages and its payments. In a shop with CDI or Spring
 * these would be beans.
 */
public record Shop(
    Catalog catalog,
    OrderTable orders,
    AddressTable addresses,
    ShipmentTable shipments,
    WalletTable wallets,
    PackingSlips packingSlips,
    AmazonCheckout checkout,
    AppBackend app) {

  /** The name under which pages find it. */
  public static final String ATTRIBUTE = "shop";

  /** The shop that runs in this application; it starts before any filter or servlet. */
  public static Shop in(ServletContext application) {
    if (application.getAttribute(ATTRIBUTE) instanceof Shop shop) {
      return shop;
    }
    throw new IllegalStateException("The shop has not been started: is ShopStart in web.xml?");
  }
}
