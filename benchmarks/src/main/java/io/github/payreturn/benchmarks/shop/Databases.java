package io.github.payreturn.benchmarks.shop;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.payreturn.internal.journal.EmbeddedDatabase;
import java.nio.file.Path;
import javax.sql.DataSource;

/** The database of a shop: a pool as shops have one, or the filter's own embedded journal. */
final class Databases {

  private static final String FILE = "file:";

  private Databases() {}

  static DataSource of(ShopSpec spec) {
    if (!spec.databaseUrl().startsWith(FILE)) {
      return pool(spec.databaseUrl(), spec.databaseUser());
    }
    String file = spec.databaseUrl().substring(FILE.length());
    return spec.kind() == Kind.FILTER
        ? new EmbeddedDatabase(Path.of(file)).dataSource()
        : pool("jdbc:h2:file:" + file + ";WRITE_DELAY=0", "shop");
  }

  private static DataSource pool(String url, String user) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    return new HikariDataSource(config);
  }
}
