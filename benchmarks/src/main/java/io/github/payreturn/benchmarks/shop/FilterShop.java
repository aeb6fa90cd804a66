package io.github.payreturn.benchmarks.shop;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.Recheck;
import io.github.payreturn.Succeeded;
import io.github.payreturn.servlet.CheckoutReturnFilter;
import io.github.payreturn.settings.SettingsSource;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A shop with the filter in front of all of its pages. */
final class FilterShop implements OrderLookup, PaymentListener {

  private final Orders orders;

  FilterShop(Orders orders) {
    this.orders = orders;
  }

  static void install(
      ShopSpec spec, Orders orders, DataSource database, ServletContext application) {
    FilterShop shop = new FilterShop(orders);
    CheckoutReturnFilter filter =
        CheckoutReturnFilter.builder(application)
            .settings(SettingsSource.of("the benchmark", settings(spec), true))
            .orderLookup(shop)
            .paymentListener(shop)
            .dataSource(database)
            .start();
    FilterRegistration.Dynamic registration = application.addFilter("amazonPayReturn", filter);
    registration.setAsyncSupported(true);
    registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
  }

  private static Map<String, String> settings(ShopSpec spec) {
    Map<String, String> settings = new HashMap<>();
    settings.put("completePath", ShopMain.RETURN);
    settings.put("successView", "forward:" + ShopMain.THANKS);
    settings.put("region", "NA");
    settings.put("publicKeyId", spec.publicKeyId());
    settings.put("privateKey", "file:" + spec.keyFile());
    settings.put("serviceUrl", spec.amazonUrl());
    settings.put("journalSchema", "create");
    settings.put("callThreads", String.valueOf(spec.connections()));
    settings.put("waitingBuyers", String.valueOf(spec.connections()));
    settings.putAll(spec.settings());
    return settings;
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .parameter("order")
        .map(id -> ExpectedOrder.of(id, Price.of(new BigDecimal(Orders.AMOUNT), Orders.CURRENCY)));
  }

  @Override
  public Recheck recheck(String orderId, String memo) {
    return new Recheck.Wanted(Optional.empty());
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    orders.paid(payment.orderId(), payment.chargeId().orElse(""));
  }
}
