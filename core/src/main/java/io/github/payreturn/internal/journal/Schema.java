package io.github.payreturn.internal.journal;

import io.github.payreturn.settings.JournalSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;

/** Sees to it that the database has the journal's table in the version that this code knows. */
public final class Schema {

  private static final int VERSION = 1;
  private static final String VERSION_TABLE = "amazon_pay_return_schema";

  private final DataSource database;

  public Schema(DataSource database) {
    this.database = database;
  }

  /**
   * Creates or checks the table.
   *
   * @throws SQLException if the database cannot be asked
   * @throws IllegalStateException if the table is not as it has to be; the message says what to run
   */
  public void prepare(JournalSchema mode) throws SQLException {
    if (mode == JournalSchema.NONE) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      String script = scriptFor(connection.getMetaData());
      if (mode == JournalSchema.CREATE && !exists(connection)) {
        create(connection, script);
      }
      validate(connection, script);
    }
  }

  /** Where the scripts for this database lie on the class path, for tools that run them. */
  public String folder() throws SQLException {
    try (Connection connection = database.getConnection()) {
      String script = scriptFor(connection.getMetaData());
      return script.substring(0, script.lastIndexOf('/'));
    }
  }

  /** Whether the tables are there, whoever made them. */
  public boolean isThere() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return exists(connection);
    }
  }

  private void validate(Connection connection, String script) throws SQLException {
    String remedy =
        "Run the script " + script + " from the core jar, or set journalSchema to create.";
    if (!exists(connection)) {
      throw new IllegalStateException("The journal's table does not exist. " + remedy);
    }
    try (Statement statement = connection.createStatement();
        ResultSet version = statement.executeQuery("select max(version) from " + VERSION_TABLE)) {
      int found = version.next() ? version.getInt(1) : 0;
      if (found != VERSION) {
        throw new IllegalStateException(
            "The journal's table has version %d, this code needs %d. %s"
                .formatted(found, VERSION, remedy));
      }
    }
  }

  /** Where two nodes start at once, one of them finds its table made by the other. */
  private void create(Connection connection, String script) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      for (String sql : read(script).split(";\\s*\\n", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
      connection.commit();
    } catch (SQLException failed) {
      connection.rollback();
      if (!exists(connection)) {
        throw failed;
      }
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static boolean exists(Connection connection) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    String name =
        metaData.storesUpperCaseIdentifiers()
            ? VERSION_TABLE.toUpperCase(Locale.ROOT)
            : VERSION_TABLE;
    try (ResultSet tables =
        metaData.getTables(connection.getCatalog(), connection.getSchema(), name, null)) {
      return tables.next();
    }
  }

  private static String scriptFor(DatabaseMetaData metaData) throws SQLException {
    String product = metaData.getDatabaseProductName();
    return Dialect.of(metaData)
        .map(Dialect::script)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The journal does not know the database "
                        + product
                        + "; it keeps its table in H2, PostgreSQL, MariaDB or MySQL."));
  }

  private static String read(String script) {
    try (InputStream in =
        Objects.requireNonNull(Schema.class.getClassLoader().getResourceAsStream(script), script)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
