package io.github.payreturn.benchmarks.load;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnRequest;
import io.github.payreturn.Succeeded;
import io.github.payreturn.benchmarks.shop.Orders;
import io.github.payreturn.flow.CheckoutReturns;
import io.github.payreturn.settings.Settings;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A node of a shop without a web server: only the filter's core. */
public final class Node implements OrderLookup, PaymentListener, AutoCloseable {

  private final CheckoutReturns returns;

  private Node(Amazon amazon, DataSource database, boolean recovery) {
    Map<String, String> settings = new HashMap<>(amazon.settings());
    settings.put("recovery", String.valueOf(recovery));
    this.returns =
        CheckoutReturns.builder(Settings.of(settings))
            .orderLookup(this)
            .paymentListener(this)
            .dataSource(database)
            .build();
  }

  /** One that answers buyers only. */
  public static Node withoutRecovery(Amazon amazon, DataSource database) {
    return new Node(amazon, database, false);
  }

  /** One that works on whatever is due. */
  public static Node recovering(Amazon amazon, DataSource database) {
    return new Node(amazon, database, true);
  }

  /** A buyer comes back. */
  public void arrive(String session) {
    returns.arrive(
        ReturnKind.COMPLETE,
        new ReturnRequest() {
          @Override
          public Optional<String> parameter(String name) {
            return name.equals(CheckoutReturns.SESSION_PARAMETER)
                ? Optional.of(session)
                : Optional.empty();
          }

          @Override
          public Locale locale() {
            return Locale.ENGLISH;
          }

          @Override
          public <T> Optional<T> unwrap(Class<T> type) {
            return Optional.empty();
          }
        });
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
    return buyer
        .checkoutSessionId()
        .map(
            session ->
                ExpectedOrder.of(
                    "order of " + session,
                    Price.of(new BigDecimal(Orders.AMOUNT), Orders.CURRENCY)));
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {}

  @Override
  public void close() {
    returns.close();
  }
}
