package io.github.payreturn.benchmarks.load;

import io.github.payreturn.benchmarks.shop.Kind;
import io.github.payreturn.benchmarks.shop.Orders;
import io.github.payreturn.benchmarks.shop.ShopProcess;
import io.github.payreturn.benchmarks.shop.ShopSpec;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.TestMerchant;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What every shop of a measurement has in common: the simulated Amazon, one merchant, a PostgreSQL
 * if one is asked for, and a directory. The simulator runs in the process that measures.
 */
public final class Amazon implements AutoCloseable {

  /** Of the live environment, so that its quota is the one of production. */
  private final TestMerchant merchant =
      new TestMerchant("LIVE-BENCHMARKS0000000000000", TestMerchant.create().keys());

  private final AmazonPaySimulator simulator;
  private final Path directory;
  private final Path key;
  private final AtomicInteger count = new AtomicInteger();
  private Optional<EmbeddedPostgres> postgres = Optional.empty();

  /**
   * @param directory for keys, files of databases and logs
   */
  public Amazon(Path directory) throws IOException {
    this.directory = directory;
    this.key = Files.writeString(directory.resolve("key.pem"), merchant.privateKeyPem());
    this.simulator = AmazonPaySimulator.builder().merchant(merchant).start();
  }

  /** The one that all shops call. */
  public AmazonPaySimulator simulator() {
    return simulator;
  }

  /** A new session whose buyer is about to come back to a shop. */
  public URI buyer(ShopProcess shop) {
    String session = simulator.session().chargeAmount(Orders.AMOUNT, Orders.CURRENCY).create();
    return shop.returnUrl(session, "order-" + count.incrementAndGet());
  }

  /** Several of them. */
  public List<URI> buyers(ShopProcess shop, int many) {
    return IntStream.range(0, many).mapToObj(next -> buyer(shop)).toList();
  }

  /** A shop with an embedded database file. */
  public ShopSpec onFile(Kind kind, int threads, int connections) {
    return spec(
        kind,
        "file:" + directory.resolve("h2-" + count.incrementAndGet()),
        "",
        threads,
        connections);
  }

  /** A shop with a database of its own in PostgreSQL. */
  public ShopSpec onPostgres(Kind kind, int threads, int connections)
      throws IOException, SQLException {
    return spec(kind, newDatabase(), "postgres", threads, connections);
  }

  /** The JDBC URL of a new database in PostgreSQL. */
  public String newDatabase() throws IOException, SQLException {
    EmbeddedPostgres server = postgres();
    String name = "shop" + count.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }

  /** Starts a shop. */
  public ShopProcess start(String name, ShopSpec spec) throws IOException {
    return ShopProcess.start(
        name, spec, directory.resolve("shop-" + count.incrementAndGet() + ".log"));
  }

  /** Starts several shops at once, by their names. */
  public List<ShopProcess> start(Map<String, ShopSpec> specs) {
    return specs.entrySet().parallelStream()
        .map(
            spec -> {
              try {
                return start(spec.getKey(), spec.getValue());
              } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
              }
            })
        .toList();
  }

  /** Where this measurement may write. */
  public Path directory() {
    return directory;
  }

  /** The settings with which a node of the filter's core reaches this Amazon. */
  public Map<String, String> settings() {
    return Map.of(
        "region",
        "NA",
        "publicKeyId",
        merchant.publicKeyId(),
        "privateKey",
        "file:" + key,
        "serviceUrl",
        simulator.url().toString(),
        "journalSchema",
        "create");
  }

  private ShopSpec spec(Kind kind, String url, String user, int threads, int connections) {
    return new ShopSpec(
        kind,
        url,
        user,
        simulator.url().toString(),
        merchant.publicKeyId(),
        key.toString(),
        threads,
        connections,
        Map.of());
  }

  private EmbeddedPostgres postgres() throws IOException {
    if (postgres.isEmpty()) {
      postgres = Optional.of(durable());
    }
    return postgres.get();
  }

  /** As a shop's: what is committed is on the disk. */
  private static EmbeddedPostgres durable() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  @Override
  public void close() throws IOException {
    simulator.close();
    if (postgres.isPresent()) {
      postgres.get().close();
    }
  }
}
