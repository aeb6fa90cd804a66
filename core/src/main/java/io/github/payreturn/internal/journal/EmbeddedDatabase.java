package io.github.payreturn.internal.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A journal without a database server: an H2 file, for one process. What was committed survives
 * {@code kill -9}; H2's default would lose the last half second of it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private final JdbcDataSource dataSource = new JdbcDataSource();

  /**
   * Opens the file when it is first used.
   *
   * @param file without H2's own ending, which is added
   */
  public EmbeddedDatabase(Path file) {
    dataSource.setURL(
        "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
            .formatted(file.toAbsolutePath()));
    dataSource.setUser("journal");
  }

  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    }
  }
}
