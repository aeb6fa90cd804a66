package io.github.payreturn.internal.journal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Connections on which each statement commits by itself and joins no transaction of the host's,
 * unless they are meant to.
 *
 * @param joining whether a transaction of the host's is what they are for
 */
record Connections(DataSource database, boolean joining) {

  private static final String INTEGRITY_VIOLATION = "23";

  /** On which each statement commits by itself. */
  Connections(DataSource database) {
    this(database, false);
  }

  Connection open() throws SQLException {
    Connection connection = database.getConnection();
    boolean fits = false;
    try {
      fits = joining || connection.getAutoCommit();
    } finally {
      if (!fits) {
        connection.close();
      }
    }
    if (fits) {
      return connection;
    }
    throw new SQLException(
        "The journal's DataSource hands out connections with auto-commit off: a transaction is"
            + " active on them, or the pool is set so. The journal commits for itself; give it a"
            + " DataSource that does not take part in transactions.");
  }

  /** Whether a unique key was there already. */
  static boolean isViolation(SQLException failed) {
    String state = failed.getSQLState();
    return state != null && state.startsWith(INTEGRITY_VIOLATION);
  }
}
