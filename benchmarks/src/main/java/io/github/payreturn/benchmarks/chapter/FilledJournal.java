package io.github.payreturn.benchmarks.chapter;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.load.Node;
import io.github.payreturn.benchmarks.load.Rows;
import io.github.payreturn.benchmarks.shop.Orders;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.simulator.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A journal with so many settled rows and a few open ones, on one connection, so that the
 * connection's statistics are those of the work.
 */
record FilledJournal(String database, int size, HikariDataSource source) implements AutoCloseable {

  /** How many rows are open, in PostgreSQL; H2 has one. */
  static final int OPEN = 50;

  private static final String POSTGRES = "PostgreSQL";

  static FilledJournal fill(Amazon amazon, String database, int size) throws Exception {
    boolean postgres = database.equals(POSTGRES);
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(1);
    config.setJdbcUrl(
        postgres
            ? amazon.newDatabase()
            : "jdbc:h2:file:" + amazon.directory().resolve("growth-" + size) + ";WRITE_DELAY=0");
    config.setUsername(postgres ? "postgres" : "shop");
    HikariDataSource source = new HikariDataSource(config);
    Rows rows = new Rows(source);
    try (Node node = Node.withoutRecovery(amazon, source)) {
      String paid = session(amazon);
      node.arrive(paid);
      rows.copy(paid, size);
      String lost = session(amazon);
      amazon.simulator().next(Operation.COMPLETE).about(lost).dropAnswer();
      node.arrive(lost);
      if (postgres) {
        rows.copy(lost, Stream.generate(() -> UUID.randomUUID().toString()).limit(OPEN).toList());
      }
    }
    return new FilledJournal(database, size, source);
  }

  private static String session(Amazon amazon) {
    return amazon.simulator().session().chargeAmount(Orders.AMOUNT, Orders.CURRENCY).create();
  }

  /** Whether the database counts the pages that it looks at. */
  boolean countsPages() {
    return database.equals(POSTGRES);
  }

  /** Any of the settled rows, as {@link Rows} made them. */
  Entry any(Random random) throws SQLException {
    String hash = md5(1 + random.nextInt(size));
    String session = hash.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    return new Journal(source).find(new SessionId(session)).orElseThrow();
  }

  /** Pages of the journal and of its indexes that were looked at so far, in memory or not. */
  double pagesSoFar() throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_stat_force_next_flush()");
      try (ResultSet sum =
          statement.executeQuery(
              "select heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read"
                  + " from pg_statio_user_tables where relname = 'amazon_pay_return'")) {
        sum.next();
        return sum.getDouble(1);
      }
    }
  }

  @Override
  public void close() {
    source.close();
  }

  private static String md5(int number) {
    try {
      byte[] text = String.valueOf(number).getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has MD5", impossible);
    }
  }
}
