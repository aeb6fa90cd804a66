package io.github.payreturn.benchmarks.load;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/** Many rows of a journal, made of one that a real return left there. */
public final class Rows {

  private static final String TABLE = "amazon_pay_return";

  private final DataSource database;

  /**
   * @param database in which the table is
   */
  public Rows(DataSource database) {
    this.database = database;
  }

  /**
   * Copies a row, each copy with keys of its own.
   *
   * @param session of the row that is copied
   */
  public void copy(String session, int many) throws SQLException {
    try (Connection connection = database.getConnection()) {
      boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      String series = postgres ? "generate_series(1, %d) n(x)" : "system_range(1, %d) n";
      String hash =
          postgres
              ? "md5(n.x::text)"
              : "lower(rawtohex(hash('MD5', stringtoutf8(cast(n.x as varchar)), 1)))";
      List<String> dropped = postgres ? dropIndexes(connection) : List.of();
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(
            insert(connection, Map.of("h", hash)) + series.formatted(many) + where(session));
        for (String index : dropped) {
          statement.execute(index);
        }
        statement.execute("analyze");
      }
    }
  }

  /** Copies a row for each of these sessions, which are about other orders. */
  public void copy(String session, List<String> others) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      String sql =
          insert(
                  connection,
                  Map.of("h", "md5(cast(? as varchar))", "session", "cast(? as varchar)"))
              + "(select 1) n"
              + where(session);
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        int places = (int) sql.chars().filter(letter -> letter == '?').count();
        for (String other : others) {
          for (int place = 1; place <= places; place++) {
            statement.setString(place, other);
          }
          statement.addBatch();
        }
        statement.executeBatch();
      }
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  /** How many rows have nothing that is due. */
  public int settled() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery("select count(*) from " + TABLE + " where due_at is null")) {
      count.next();
      return count.getInt(1);
    }
  }

  /** Everything as it is in the row that is copied, but not what has to be different. */
  private static String insert(Connection connection, Map<String, String> by) throws SQLException {
    String hash = by.getOrDefault("h", "");
    String session =
        by.getOrDefault(
            "session",
            "substr(%1$s, 1, 8) || '-' || substr(%1$s, 9, 4) || '-' || substr(%1$s, 13, 4) || '-' || substr(%1$s, 17, 4) || '-' || substr(%1$s, 21, 12)"
                .formatted(hash));
    List<String> values = new ArrayList<>();
    List<String> columns = columns(connection);
    for (String column : columns) {
      values.add(
          switch (column) {
            case "session_id" -> session;
            case "result_hash" -> "%1$s || %1$s".formatted(hash);
            case "order_id", "payment_key", "charge_id", "charge_permission_id" ->
                "'%s-' || %s".formatted(column.substring(0, 1), hash);
            case "held_key" ->
                "case when t.held_key is null then null else 'p-' || %s end".formatted(hash);
            default -> "t." + column;
          });
    }
    return "insert into %s (%s) select %s from %s t, "
        .formatted(TABLE, String.join(", ", columns), String.join(", ", values), TABLE);
  }

  private static String where(String session) {
    return " where t.session_id = '" + session + "'";
  }

  private static List<String> columns(Connection connection) throws SQLException {
    List<String> columns = new ArrayList<>();
    DatabaseMetaData metaData = connection.getMetaData();
    String name = metaData.storesUpperCaseIdentifiers() ? TABLE.toUpperCase(Locale.ROOT) : TABLE;
    try (ResultSet found =
        metaData.getColumns(connection.getCatalog(), connection.getSchema(), name, null)) {
      while (found.next()) {
        columns.add(found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return columns;
  }

  /** Making an index of a full table is much quicker than filling it row by row. */
  private static List<String> dropIndexes(Connection connection) throws SQLException {
    List<String> made = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      List<String> names = new ArrayList<>();
      try (ResultSet indexes =
          statement.executeQuery(
              "select indexname, indexdef from pg_indexes where tablename = '"
                  + TABLE
                  + "' and indexname not like '%pkey'")) {
        while (indexes.next()) {
          names.add(indexes.getString(1));
          made.add(indexes.getString(2));
        }
      }
      for (String name : names) {
        statement.execute("drop index " + name);
      }
    }
    return made;
  }
}
