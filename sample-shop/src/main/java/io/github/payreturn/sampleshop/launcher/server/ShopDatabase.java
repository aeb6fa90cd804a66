package io.github.payreturn.sampleshop.launcher.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/** The database that the server hands to the shop: orders and the filter's journal are in it. */
final class ShopDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 10;

  private final HikariDataSource pool;

  private ShopDatabase(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Opens it.
   *
   * @param data where the file is, if it is one
   * @param server a JDBC URL, if it is none
   */
  static ShopDatabase open(Path data, Optional<String> server) {
    HikariConfig config = new HikariConfig();
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setPoolName("shop");
    // WRITE_DELAY=0: what is committed has to be on disk. H2's default may lose the last half
    // second
    // when the process is killed.
    config.setJdbcUrl(
        server.orElse(
            "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
                .formatted(data.resolve("shop"))));
    if (server.isEmpty()) {
      config.setUsername("shop");
    }
    return new ShopDatabase(new HikariDataSource(config));
  }

  DataSource source() {
    return pool;
  }

  /** Gives the connections back; with the last one, the file is closed. */
  @Override
  public void close() {
    pool.close();
  }
}
