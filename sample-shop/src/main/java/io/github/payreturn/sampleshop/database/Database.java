package io.github.payreturn.sampleshop.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/** The shop's database: an H2 file. */
public final class Database implements AutoCloseable {

  private final JdbcDataSource source = new JdbcDataSource();

  private Database(Path file) {
    // WRITE_DELAY=0: when we tell the filter that an order is updated, it has to be on disk. H2's
    // default may lose the last half second when the process is killed.
    source.setURL(
        "jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE".formatted(file));
    source.setUser("shop");
  }

  /**
   * Opens the file.
   *
   * @param file without H2's own ending, which is added
   * @throws DatabaseException if it cannot be opened, for example while another shop has it open
   */
  public static Database open(Path file) {
    Database database = new Database(file.toAbsolutePath());
    database.run(connection -> connection.getMetaData());
    return database;
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

  /** Gives the file back. Not by {@link #run}: there is nothing left to commit to. */
  @Override
  public void close() {
    try (Connection connection = source.getConnection()) {
      update(connection, "SHUTDOWN");
    } catch (SQLException failed) {
      throw new DatabaseException(failed);
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
