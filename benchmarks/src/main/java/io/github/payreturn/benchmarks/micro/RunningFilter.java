package io.github.payreturn.benchmarks.micro;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import io.github.payreturn.servlet.CheckoutReturnFilter;
import io.github.payreturn.settings.SettingsSource;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.TestMerchant;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;

/** A filter at work, in an application of a Tomcat that listens nowhere. */
final class RunningFilter implements AutoCloseable {

  private static final Logger SERVER = Logger.getLogger("org.apache");

  private final TestMerchant merchant = TestMerchant.create();
  private final Path directory = Files.createTempDirectory("filter-");
  private final AmazonPaySimulator amazon = AmazonPaySimulator.builder().merchant(merchant).start();
  private final Tomcat tomcat = new Tomcat();
  private final CheckoutReturnFilter filter;

  RunningFilter() throws IOException, LifecycleException {
    SERVER.setLevel(Level.OFF);
    Path key = Files.writeString(directory.resolve("key.pem"), merchant.privateKeyPem());
    tomcat.setBaseDir(directory.toString());
    Context context = tomcat.addContext("", null);
    tomcat.start();
    Shop shop = new Shop();
    filter =
        CheckoutReturnFilter.builder(context.getServletContext())
            .settings(
                SettingsSource.of(
                    "the benchmark",
                    Map.of(
                        "completePath", "/amazonpay/return",
                        "finalizePath", "/amazonpay/finalize",
                        "cancelPath", "/amazonpay/cancel",
                        "ipnPath", "/amazonpay/ipn",
                        "region", "NA",
                        "publicKeyId", merchant.publicKeyId(),
                        "privateKey", "file:" + key,
                        "serviceUrl", amazon.url().toString(),
                        "journalFile", directory.resolve("journal").toString()),
                    true))
            .orderLookup(shop)
            .paymentListener(shop)
            .start();
  }

  CheckoutReturnFilter filter() {
    return filter;
  }

  /** A session whose buyer is about to come back. */
  String session() {
    return amazon.session().chargeAmount("14.00", "USD").create();
  }

  @Override
  public void close() throws LifecycleException {
    filter.destroy();
    tomcat.stop();
    amazon.close();
  }

  private static final class Shop implements OrderLookup, PaymentListener {
    @Override
    public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
      return buyer
          .checkoutSessionId()
          .map(
              session ->
                  ExpectedOrder.of(
                      "order of " + session, Price.of(new BigDecimal("14.00"), "USD")));
    }

    @Override
    public void succeeded(Succeeded payment, Delivery delivery) {}
  }
}
