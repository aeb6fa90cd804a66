package io.github.payreturn.internal.journal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A journal without a database server: an H2 file, for one process. What was committed survives
 * {@code kill -9}; H2's default would lose the last half second of it.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  // As many as threads that may wait and work by default; each holds one for a millisecond.
  private static final int MOST_CONNECTIONS = 40;
  private static final int LONGEST_WAIT_SECONDS = 5;

  private final JdbcConnectionPool connections;

  /**
   * Opens the file when it is first used.
   *
   * @param file without H2's own ending, which is added
   */
  public EmbeddedDatabase(Path file) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(
        "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE"
            .formatted(file.toAbsolutePath()));
    database.setUser("journal");
    // H2 keeps parsed statements with the connection: a new one for each statement would cost half
    // of it.
    connections = JdbcConnectionPool.create(database);
    connections.setMaxConnections(MOST_CONNECTIONS);
    connections.setLoginTimeout(LONGEST_WAIT_SECONDS);
  }

  public DataSource dataSource() {
    return connections;
  }

  @Override
  public void close() throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    } finally {
      connections.dispose();
    }
  }
}
