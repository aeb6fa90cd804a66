package io.github.payreturn.harness;

import io.github.payreturn.flow.CheckoutReturns;
import io.github.payreturn.internal.journal.EmbeddedDatabase;
import io.github.payreturn.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A shop in a process of its own, made to be killed. Started with settings and these options, all
 * as {@code key=value}: {@code time} the file of the shared time, {@code skew} of its own clock,
 * {@code database} a PostgreSQL URL or an H2 file, {@code wire} whether calls can be stopped too,
 * {@code merchants} to how many accounts the orders are paid, in turn.
 */
public final class ShopNode {

  private static final int TICK_MILLIS = 20;

  private ShopNode() {}

  /** Runs until its standard input ends. */
  public static void main(String[] arguments) throws Exception {
    Given given = Given.of(Stream.of(arguments));
    Steps steps = new Steps(ShopNode::print);
    SharedTime time =
        SharedTime.open(Path.of(given.get("time")), Duration.parse(given.get("skew")));
    DataSource database = open(given.get("database"));
    Map<String, String> settings =
        new HashMap<>(given.without("time", "skew", "database", "wire", "merchants").values());
    for (int merchant = 0; merchant < given.number("merchants"); merchant++) {
      settings.put("merchant.m" + merchant + ".publicKeyId", given.get("publicKeyId"));
      settings.put("merchant.m" + merchant + ".privateKey", given.get("privateKey"));
    }
    if (given.find("wire").isPresent()) {
      settings.put("serviceUrl", wire(given.get("serviceUrl"), steps));
    }
    HostOrders orders = new HostOrders(database);
    orders.create();
    Host host = new Host(orders, steps, given.number("merchants"));
    try (CheckoutReturns returns =
            CheckoutReturns.builder(Settings.of(settings))
                .orderLookup(host)
                .paymentListener(host)
                .dataSource(new WatchedDatabase(steps, time).around(database))
                .clock(time)
                .build();
        Door door = new Door(returns, host, steps, new Pace(database, time))) {
      ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
      if (given.get("recovery").equals("false")) {
        ScheduledFuture<?> unused =
            ticker.scheduleWithFixedDelay(
                () -> tick(returns), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
      }
      print("ready " + door.port());
      while (System.in.read() >= 0) {
        // the driver says nothing; it only hangs up
      }
      ticker.shutdownNow();
    }
    System.exit(0);
  }

  /** The product's own ticker takes a second; a shop may as well call for itself. */
  private static void tick(CheckoutReturns returns) {
    try {
      returns.runOnce();
    } catch (SQLException | RuntimeException failed) {
      print("tick " + failed);
    }
  }

  private static String wire(String amazon, Steps steps) throws IOException {
    return new Wire(URI.create(amazon), steps).url().toString();
  }

  /** PostgreSQL behind a pool, as in a server; H2 as our embedded journal opens it. */
  static DataSource open(String database) {
    if (!database.startsWith("jdbc:postgresql:")) {
      return new EmbeddedDatabase(Path.of(database)).dataSource();
    }
    PGConnectionPoolDataSource postgres = new PGConnectionPoolDataSource();
    postgres.setURL(database);
    JdbcConnectionPool pool = JdbcConnectionPool.create(postgres);
    pool.setMaxConnections(20);
    return pool;
  }

  private static synchronized void print(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
