package io.github.payreturn.sampleshop;

import io.github.payreturn.sampleshop.app.AppBackend;
import io.github.payreturn.sampleshop.catalog.Catalog;
import io.github.payreturn.sampleshop.customer.WalletTable;
import io.github.payreturn.sampleshop.database.Database;
import io.github.payreturn.sampleshop.order.AddressTable;
import io.github.payreturn.sampleshop.order.OrderTable;
import io.github.payreturn.sampleshop.order.PackingSlips;
import io.github.payreturn.sampleshop.order.ShipmentTable;
import io.github.payreturn.sampleshop.payment.AmazonCheckout;
import io.github.payreturn.sampleshop.payment.MerchantAccount;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts the shop together when the application starts. */
public final class ShopStart implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext application = event.getServletContext();
    Path data = dataDirectory(application);
    Database database = Database.ofServer();
    MerchantAccount account = MerchantAccount.of(application);
    Catalog catalog = Catalog.pricedIn(account.currency());
    OrderTable orders = OrderTable.createIn(database);
    WalletTable wallets = WalletTable.createIn(database);
    application.setAttribute(
        Shop.ATTRIBUTE,
        new Shop(
            catalog,
            orders,
            AddressTable.createIn(database),
            ShipmentTable.createIn(database),
            wallets,
            new PackingSlips(directory(data.resolve("packing-slips"))),
            new AmazonCheckout(account, catalog, orders, wallets, application),
            AppBackend.create()));
  }

  /** Outside the WAR, given by whoever runs it. */
  private static Path dataDirectory(ServletContext application) {
    String path = application.getInitParameter("shop.data");
    if (path == null) {
      throw new IllegalStateException("shop.data: set it to the directory for orders");
    }
    return Path.of(path);
  }

  private static Path directory(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException impossible) {
      throw new UncheckedIOException("cannot make " + path, impossible);
    }
  }
}
