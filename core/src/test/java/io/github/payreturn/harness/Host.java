package io.github.payreturn.harness;

import io.github.payreturn.Address;
import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Pending;
import io.github.payreturn.Price;
import io.github.payreturn.Recheck;
import io.github.payreturn.Succeeded;
import io.github.payreturn.harness.HostOrders.Order;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shop's own classes, as a host would write them. It never says that an order is paid already,
 * so that nothing of ours is covered up by the host's care.
 */
record Host(HostOrders orders, Steps steps, int merchants, Set<String> deaf)
    implements OrderLookup, PaymentListener {

  /** The one that Amazon shares; Finalize has to say it. */
  private static final Address ADDRESS =
      Address.of(
          Map.of(
              "name", "Robin Sample",
              "addressLine1", "500 Example Way",
              "addressLine2", "Unit 7",
              "city", "Springfield",
              "stateOrRegion", "IL",
              "postalCode", "62701",
              "countryCode", "US",
              "phoneNumber", "555-010-0199"));

  Host(HostOrders orders, Steps steps, int merchants) {
    this(orders, steps, merchants, ConcurrentHashMap.newKeySet());
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) throws SQLException {
    String id = buyer.orderId().orElseThrow();
    buyer.checkoutSessionId().ifPresent(session -> steps.belongs(session, id));
    steps.reach(id, "find the order");
    return orders.find(id).map(this::expected);
  }

  @Override
  public Recheck recheck(String orderId, String memo) throws SQLException {
    steps.reach(orderId, "recheck the order");
    Optional<Order> order = orders.find(orderId);
    return order.filter(paid -> paid.state().equals(HostOrders.PAID)).isPresent()
        ? new Recheck.NotWanted()
        : new Recheck.Wanted(order.map(this::expected));
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) throws SQLException {
    take(payment.orderId(), HostOrders.PAID, payment.chargeId().orElse(""), "succeeded", delivery);
  }

  @Override
  public void pending(Pending payment, Delivery delivery) throws SQLException {
    take(payment.orderId(), "PENDING", "", "pending", delivery);
  }

  @Override
  public void failed(Failed payment, Delivery delivery) throws SQLException {
    take(payment.orderId(), "FAILED", "", "failed", delivery);
  }

  @Override
  public void needsReview(Pending payment, Delivery delivery) throws SQLException {
    take(payment.orderId(), "REVIEW", payment.chargeId().orElse(""), "review", delivery);
  }

  private void take(String id, String state, String chargeId, String what, Delivery delivery)
      throws SQLException {
    if (deaf.contains(id)) {
      throw new SQLException("the shop's order table is locked");
    }
    steps.reach(id, "tell " + what);
    Order order = orders.find(id).orElseThrow();
    Order after =
        order.state().equals(HostOrders.PAID) && !state.equals(HostOrders.PAID)
            ? order
            : new Order(id, order.cents(), order.mayPend(), state, chargeId);
    orders.take(delivery.eventId(), after, (what + " " + chargeId).strip());
    steps.reach(id, "told " + what);
  }

  private ExpectedOrder expected(Order order) {
    ExpectedOrder expected =
        ExpectedOrder.of(order.id(), Price.ofMinorUnits(order.cents(), "EUR"))
            .withShippingAddress(ADDRESS);
    ExpectedOrder paidTo =
        merchants == 0 ? expected : expected.withMerchant("m" + order.cents() % merchants);
    return order.mayPend() ? paidTo.withIntent(PaymentIntent.AUTHORIZE).allowingPending() : paidTo;
  }
}
