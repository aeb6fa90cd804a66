package io.github.payreturn.flow;

import io.github.payreturn.BuyerDetails;
import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.Outcome;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Pending;
import io.github.payreturn.Recheck;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.settings.Settings;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.testing.Breakable;
import io.github.payreturn.testing.TestMerchant;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A shop without a web server, beside a simulated Amazon that keeps the same time. What it was told
 * stands in {@link #told}.
 */
final class Shop implements OrderLookup, PaymentListener, AutoCloseable {

  final AmazonPaySimulator amazon;
  final Breakable database;
  final Journal journal;
  final CheckoutReturns returns;
  final List<String> told = new CopyOnWriteArrayList<>();
  final List<String> events = new CopyOnWriteArrayList<>();
  final List<Optional<BuyerDetails>> buyers = new CopyOnWriteArrayList<>();
  final List<String> rechecked = new CopyOnWriteArrayList<>();
  volatile Recheck recheck = new Recheck.Unknown();
  final AtomicInteger lookUps = new AtomicInteger();
  private volatile Optional<String> browserOf = Optional.empty();
  private final Map<String, String> settingsOfAll;
  private final UnaryOperator<CheckoutReturnsBuilder> more;
  private final Map<String, Callable<ExpectedOrder>> orders = new ConcurrentHashMap<>();
  private final AtomicInteger refusals = new AtomicInteger();

  Shop(Path directory) {
    this(directory, UnaryOperator.identity());
  }

  Shop(Path directory, UnaryOperator<Map<String, String>> settings) {
    this(directory, memory(directory), settings);
  }

  Shop(Path directory, DataSource carrier, UnaryOperator<Map<String, String>> settings) {
    this(directory, carrier, settings, UnaryOperator.identity());
  }

  Shop(
      Path directory,
      DataSource carrier,
      UnaryOperator<Map<String, String>> settings,
      UnaryOperator<CheckoutReturnsBuilder> more) {
    this.more = more;
    amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .publicKey(TestMerchant.LIVE_KEY_ID, TestMerchant.KEYS.getPublic())
            .dateTolerance(Duration.ofDays(400))
            .start();
    database = new Breakable(carrier);
    journal = new Journal(database);
    Map<String, String> given = new HashMap<>();
    given.put("region", "EU");
    given.put("publicKeyId", TestMerchant.PUBLIC_KEY_ID);
    given.put("privateKey", "file:" + TestMerchant.privateKeyIn(directory));
    given.put("serviceUrl", amazon.url().toString());
    given.put("journalSchema", "create");
    given.put("recovery", "false");
    settingsOfAll = settings.apply(given);
    returns = anotherNode();
  }

  /** A database that lives as long as the test. */
  static DataSource memory(Path directory) {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
    return h2;
  }

  /** The same shop on one more server. */
  CheckoutReturns anotherNode() {
    return more.apply(
            CheckoutReturns.builder(Settings.of(settingsOfAll))
                .orderLookup(this)
                .paymentListener(this)
                .dataSource(database)
                .clock(amazon.clock()))
        .build();
  }

  /** What its nodes are set to. */
  Map<String, String> settings() {
    return Map.copyOf(settingsOfAll);
  }

  /** Who uses the browser from now on; nobody known if empty. */
  void browserOf(String owner) {
    browserOf = Optional.of(owner).filter(known -> !known.isEmpty());
  }

  /** The session is to pay this order. */
  void expects(String session, ExpectedOrder order) {
    expects(session, () -> order);
  }

  /** The session is to pay an order that the shop has yet to price. */
  void expects(String session, Callable<ExpectedOrder> order) {
    orders.put(session, order);
  }

  /** The cart is gone. */
  void forgets(String session) {
    orders.remove(session);
  }

  /** The listener throws that many times. */
  void refusesToListen(int times) {
    refusals.set(times);
  }

  ReturnResult comesBack(String session) {
    return arrives(ReturnKind.COMPLETE, session);
  }

  ReturnResult arrives(ReturnKind kind, String session) {
    return returns.arrive(kind, Request.with(CheckoutReturns.SESSION_PARAMETER, session));
  }

  /** What a buyer who comes back is shown. */
  Outcome outcome(String session) {
    return outcome(ReturnKind.COMPLETE, session);
  }

  Outcome outcome(ReturnKind kind, String session) {
    return ((ReturnResult.Shown) arrives(kind, session)).outcome();
  }

  Entry row(String session) {
    try {
      return journal.find(new SessionId(session)).orElseThrow();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public Optional<String> owner(BuyerReturn buyer) {
    return browserOf;
  }

  @Override
  public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) throws Exception {
    lookUps.incrementAndGet();
    Callable<ExpectedOrder> order = orders.get(buyer.checkoutSessionId().orElseThrow());
    return order == null ? Optional.empty() : Optional.of(order.call());
  }

  @Override
  public Recheck recheck(String orderId, String memo) {
    rechecked.add(orderId);
    return recheck;
  }

  @Override
  public void succeeded(Succeeded payment, Delivery delivery) {
    listen(
        "succeeded %s %s %s"
            .formatted(
                payment.orderId(), payment.chargePermissionId(), payment.chargeId().orElse("-")),
        delivery);
  }

  @Override
  public void pending(Pending payment, Delivery delivery) {
    listen("pending " + payment.orderId(), delivery);
  }

  @Override
  public void failed(Failed payment, Delivery delivery) {
    listen("failed " + payment.orderId() + " " + payment.code(), delivery);
  }

  @Override
  public void needsReview(Pending payment, Delivery delivery) {
    listen("needs review " + payment.orderId(), delivery);
  }

  @Override
  public void levelDiffers(Succeeded payment, String chargeState) {
    told.add("differs " + payment.orderId() + " " + chargeState);
  }

  @Override
  public void close() {
    returns.close();
    amazon.close();
  }

  private void listen(String what, Delivery delivery) {
    if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IllegalStateException("the shop's database is busy");
    }
    told.add(what);
    events.add(delivery.eventId());
    buyers.add(delivery.buyerDetails());
  }
}
