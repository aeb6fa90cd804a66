package io.github.payreturn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;

/** All that the journal's tables keep, value by value. */
public final class KeptData {

  private static final List<String> TABLES =
      List.of("amazon_pay_return", "amazon_pay_return_shipment");
  private static final String KEY = "session_id";

  private final List<Value> values = new ArrayList<>();

  private record Value(String column, String text) {}

  /** Reads it all. */
  public KeptData(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        read(statement, table);
      }
    }
  }

  /** S62 Nothing tells who a buyer is, and only the key of a row has a whole session id. */
  public void assertQuietAboutPeople() {
    People people = People.ofTheSimulator();
    List<String> sessions =
        values.stream().filter(value -> value.column().equals(KEY)).map(Value::text).toList();
    assertThat(values).as("S62").noneMatch(value -> people.in(value.text()).findAny().isPresent());
    assertThat(values)
        .as("S62")
        .filteredOn(value -> !value.column().equals(KEY))
        .noneMatch(value -> sessions.stream().anyMatch(value.text()::contains));
  }

  private void read(Statement statement, String table) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select * from " + table)) {
      while (rows.next()) {
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
          String text = Objects.requireNonNullElse(rows.getString(column), "");
          values.add(
              new Value(rows.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT), text));
        }
      }
    }
  }
}
