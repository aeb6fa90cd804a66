package io.github.payreturn.harness;

import static org.awaitility.Awaitility.await;

import io.github.payreturn.ReturnKind;
import io.github.payreturn.harness.HostOrders.Order;
import io.github.payreturn.internal.journal.EmbeddedDatabase;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Behaviour;
import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.PaymentIntent;
import io.github.payreturn.simulator.SessionDraft;
import io.github.payreturn.testing.TestMerchant;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * What a harness runs in: Amazon, which charges again with every Complete, a database, the time,
 * and the shop's nodes. It collects what is needed to judge.
 */
final class World implements AutoCloseable {

  /**
   * A node whose calls to Amazon can be stopped, too. Its orders are paid to many merchant
   * accounts, so that what goes wrong with one does not make others wait for their turn.
   */
  static final Map<String, String> WIRED = Map.of("wire", "true", "merchants", "16");

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(5);
  private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
  private static final int CHEAPEST = 1000;
  private static final Set<String> ENDS = Set.of("PAID", "FAILED", "REVIEW");

  final AmazonPaySimulator amazon;
  final SharedTime time;
  private final Path directory;
  private final String database;
  private final Path log;
  private final DataSource shop;
  private final List<Path> mutation;
  private final List<RunningNode> nodes = new CopyOnWriteArrayList<>();
  private final List<Sale> sales = new CopyOnWriteArrayList<>();
  private final List<Shown> shown = new CopyOnWriteArrayList<>();
  private final ConcurrentNavigableMap<Long, Call> calls = new ConcurrentSkipListMap<>();
  private final AtomicLong remembered = new AtomicLong();
  private final AtomicInteger cents = new AtomicInteger(CHEAPEST);

  /**
   * Opens one.
   *
   * @param database a PostgreSQL URL or an H2 file
   * @param mutation classes that go before the product's own; usually none
   */
  private World(Path directory, String database, List<Path> mutation) {
    this.directory = directory;
    this.database = database;
    this.log = logOf(directory);
    this.shop = ShopNode.open(database);
    this.mutation = mutation;
    this.time = SharedTime.startAt(START, directory.resolve("time"));
    this.amazon =
        AmazonPaySimulator.builder()
            .publicKey(TestMerchant.PUBLIC_KEY_ID, TestMerchant.KEYS.getPublic())
            .clock(time)
            .behaviour(
                Behaviour.faithful().withGullible(true).withDateTolerance(Duration.ofDays(4000)))
            .start();
  }

  static World onH2(Path directory) throws IOException {
    return onH2(directory, Mutation.chosen());
  }

  static World onH2(Path directory, Optional<Mutation> mutation) throws IOException {
    return new World(directory, directory.resolve("shop").toString(), made(mutation, directory));
  }

  static World on(EmbeddedPostgres postgres, Path directory) throws IOException {
    String url = postgres.getJdbcUrl("postgres", "postgres");
    return new World(directory, url, made(Mutation.chosen(), directory));
  }

  /** Stays when the test is over, for whoever wants to know why it is red. */
  private static Path logOf(Path directory) {
    try {
      return Files.createDirectories(Path.of("target", "harness"))
          .resolve(directory.getFileName() + ".log");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Path> made(Optional<Mutation> mutation, Path directory) throws IOException {
    return mutation.isPresent() ? List.of(mutation.get().make(directory)) : List.of();
  }

  /** One more node; its options go over the usual ones. */
  RunningNode start(Map<String, String> options) throws IOException {
    Map<String, String> all = new HashMap<>();
    all.put("region", "EU");
    all.put("publicKeyId", TestMerchant.PUBLIC_KEY_ID);
    all.put("privateKey", "file:" + TestMerchant.privateKeyIn(directory));
    all.put("returnTokenKey", "file:" + TestMerchant.tokenKeyIn(directory));
    all.put("serviceUrl", amazon.url().toString());
    all.put("journalSchema", "create");
    all.put("recovery", "false");
    all.put("time", directory.resolve("time").toString());
    all.put("skew", Duration.ZERO.toString());
    all.put("database", database);
    all.put("merchants", "0");
    all.putAll(options);
    RunningNode node = RunningNode.start(mutation, all, log);
    nodes.add(node);
    return node;
  }

  /** An order, and its checkout at Amazon, which is to be completed. */
  Sale sell(RunningNode node, String order, boolean mayPend, UnaryOperator<SessionDraft> draft)
      throws IOException {
    return sell(node, order, ReturnKind.COMPLETE, mayPend, draft);
  }

  /** The same, to be ended in that way. */
  Sale sell(
      RunningNode node,
      String order,
      ReturnKind kind,
      boolean mayPend,
      UnaryOperator<SessionDraft> draft)
      throws IOException {
    Order placed = Order.open(order, cents.incrementAndGet(), mayPend);
    String token =
        node.get(
            "/order?order=%s&cents=%d%s"
                .formatted(order, placed.cents(), mayPend ? "&mayPend=true" : ""));
    return checkOut(placed, token, kind, draft);
  }

  /** Another checkout of the same order. */
  Sale sellAgain(Sale first) {
    String amount =
        amazon.session(first.session()).chargeAmount().orElseThrow().amount().toPlainString();
    Sale again =
        new Sale(
            first.order(),
            amazon.session().chargeAmount(amount, "EUR").create(),
            first.token(),
            first.kind());
    sales.add(again);
    return again;
  }

  private Sale checkOut(
      Order order, String token, ReturnKind kind, UnaryOperator<SessionDraft> draft) {
    SessionDraft usual = amazon.session().chargeAmount(order.amount(), "EUR");
    SessionDraft pending =
        usual.paymentIntent(PaymentIntent.AUTHORIZE).canHandlePendingAuthorization(true);
    String session = draft.apply(order.mayPend() ? pending : usual).create();
    Sale sale = new Sale(order.id(), session, token, kind);
    sales.add(sale);
    return sale;
  }

  /** A buyer comes back; what they are shown is kept for the judge. */
  Shown comesBack(RunningNode node, Sale sale) {
    String page = "";
    String order = "";
    try {
      page =
          node.get(
              "/return?amazonCheckoutSessionId=%s&returnToken=%s&kind=%s"
                  .formatted(sale.session(), sale.token(), sale.kind()));
      order = page.equals("Succeeded") ? node.get("/orders?order=" + sale.order()) : "";
    } catch (IOException broken) {
      // The browser says so, and the buyer may reload.
    }
    Shown seen = new Shown(sale, page, order);
    shown.add(seen);
    return seen;
  }

  /** Lets time pass, as fast as the work at hand allows, until something is true. */
  void until(RunningNode clockwork, BooleanSupplier done) {
    until(clockwork, POLL, done);
  }

  /** The same, with a pause between two steps of the time: ever more real, and ever slower. */
  void until(RunningNode clockwork, Duration pause, BooleanSupplier done) {
    await()
        .atMost(PATIENCE)
        .pollInterval(pause)
        .until(() -> done.getAsBoolean() || !pass(clockwork));
  }

  private boolean pass(RunningNode clockwork) throws IOException {
    decidePendingCharges();
    remember();
    time.pass(Duration.parse(clockwork.get("/pace?")));
    return true;
  }

  /** Amazon's list of calls forgets the oldest; this one does not. */
  void remember() {
    if (amazon.count() > remembered.getAndSet(amazon.count()) || calls.isEmpty()) {
      amazon.calls().forEach(call -> calls.put(call.number(), call));
    }
  }

  /** Whether the shop has heard the end of every order; only on PostgreSQL. */
  boolean allAreOver() {
    try {
      return new HostOrders(shop).all().stream().allMatch(order -> ENDS.contains(order.state()));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Amazon decides what it has let pend. */
  void decidePendingCharges() {
    amazon.charges().stream()
        .filter(charge -> charge.state() == ChargeState.AUTHORIZATION_INITIATED)
        .forEach(charge -> amazon.changeCharge(charge.chargeId(), ChargeState.AUTHORIZED));
  }

  /** All buyers look once more. */
  void everybodyLooks(RunningNode node) {
    sales.forEach(sale -> comesBack(node, sale));
  }

  /** Whether the shop has heard the end of it. */
  static boolean isOver(RunningNode node, Sale sale) {
    try {
      return List.of("PAID", "FAILED", "REVIEW")
          .contains(node.get("/orders?order=" + sale.order()));
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  /** Everything there is to judge by; no node may be running on an H2 file. */
  Evidence evidence() throws SQLException {
    if (database.startsWith("jdbc:")) {
      return evidence(new HostOrders(shop));
    }
    try (EmbeddedDatabase embedded = new EmbeddedDatabase(Path.of(database))) {
      return evidence(new HostOrders(embedded.dataSource()));
    }
  }

  private Evidence evidence(HostOrders orders) throws SQLException {
    remembered.set(-1);
    remember();
    return new Evidence(
        List.copyOf(sales),
        new ArrayList<>(shown),
        List.copyOf(calls.values()),
        amazon.sessions(),
        amazon.charges(),
        orders.all(),
        orders.news());
  }

  @Override
  public void close() {
    nodes.forEach(RunningNode::close);
    amazon.close();
  }
}
