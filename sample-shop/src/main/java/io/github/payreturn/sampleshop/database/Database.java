package io.github.payreturn.sampleshop.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The shop's database, as the server hands it out: H2 or PostgreSQL. */
public record Database(DataSource source) {

  private static final String NAME = "java:comp/env/jdbc/shop";

  /**
   * The one that {@code web.xml} refers to.
   *
   * @throws IllegalStateException if the server has none of that name
   */
  @SuppressWarnings("BanJNDI") // a constant name of our own
  public static Database ofServer() {
    try {
      return new Database(InitialContext.doLookup(NAME));
    } catch (NamingException missing) {
      throw new IllegalStateException(NAME + ": the server has no such DataSource", missing);
    }
  }

  /** Runs one transaction: all of it or nothing. */
  public <T> T run(Work<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      T result = work.on(connection);
      connection.commit();
      return result;
    } catch (SQLException failed) {
      throw new DatabaseException(failed);
    }
  }

  /** Runs a statement that changes rows, and says how many. */
  public static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  /** Runs a query. */
  public static <T> List<T> query(Connection connection, String sql, Row<T> row, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(row.read(rows));
      }
      return found;
    }
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int index = 0; index < values.length; index++) {
      statement.setObject(index + 1, values[index]);
    }
    return statement;
  }

  /** What happens in one transaction. */
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Reads one row. */
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }
}
