package io.github.payreturn.internal.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/** The one clock that all nodes can see. */
public final class DatabaseClock {

  private final Connections connections;

  public DatabaseClock(DataSource database) {
    this.connections = new Connections(database);
  }

  /** The database's time, to the second; empty if it has no clock other than ours. */
  public Optional<Instant> read() throws SQLException {
    try (Connection connection = connections.open()) {
      Optional<String> query = Dialect.of(connection.getMetaData()).flatMap(Dialect::clock);
      return query.isEmpty() ? Optional.empty() : Optional.of(read(connection, query.get()));
    }
  }

  private static Instant read(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return Instant.ofEpochSecond(row.getLong(1));
    }
  }
}
