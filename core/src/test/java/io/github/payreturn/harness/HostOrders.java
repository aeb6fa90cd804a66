package io.github.payreturn.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The shop's own tables: its orders, and what it was told about them, once for each event id. */
record HostOrders(DataSource database) {

  static final String PAID = "PAID";

  /**
   * An order.
   *
   * @param cents what it costs; no other order costs the same, so that a charge tells its order
   * @param mayPend whether its authorization may be pending
   * @param state OPEN, PENDING, PAID, FAILED or REVIEW
   * @param chargeId which charge paid it; empty text if none did
   */
  record Order(String id, int cents, boolean mayPend, String state, String chargeId) {

    static Order open(String id, int cents, boolean mayPend) {
      return new Order(id, cents, mayPend, "OPEN", "");
    }

    /** What it costs, as Amazon writes it. */
    String amount() {
      return "%d.%02d".formatted(cents / 100, cents % 100);
    }
  }

  /**
   * What the shop was told.
   *
   * @param words what it was told first under this event id
   * @param lastWords what it was told last under it
   * @param calls how often
   */
  record News(String eventId, String order, String words, String lastWords, int calls) {}

  void create() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists shop_order (id varchar(64) primary key, cents integer,"
              + " may_pend boolean, state varchar(16), charge_id varchar(64))");
      statement.execute(
          "create table if not exists shop_news (event_id varchar(64) primary key, order_id"
              + " varchar(64), words varchar(200), last_words varchar(200), calls integer)");
    }
  }

  void add(Order order) throws SQLException {
    try (Connection connection = database.getConnection()) {
      change(
          connection,
          "insert into shop_order (id, cents, may_pend, state, charge_id) values (?, ?, ?, ?, ?)",
          order.id(),
          order.cents(),
          order.mayPend(),
          order.state(),
          order.chargeId());
    }
  }

  Optional<Order> find(String id) throws SQLException {
    return orders("where id = ?", id).stream().findFirst();
  }

  List<Order> all() throws SQLException {
    return orders("order by id");
  }

  /** Takes note of news, in one transaction with what they change; of a repetition only that. */
  void take(String eventId, Order after, String words) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        if (!isRepeated(connection, eventId, words)) {
          change(
              connection,
              "insert into shop_news (event_id, order_id, words, last_words, calls)"
                  + " values (?, ?, ?, ?, 1)",
              eventId,
              after.id(),
              words,
              words);
          change(
              connection,
              "update shop_order set state = ?, charge_id = ? where id = ?",
              after.state(),
              after.chargeId(),
              after.id());
        }
        connection.commit();
      } catch (SQLException failed) {
        connection.rollback();
        throw failed;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  List<News> news() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement("select * from shop_news");
        ResultSet row = select.executeQuery()) {
      List<News> news = new ArrayList<>();
      while (row.next()) {
        news.add(
            new News(
                row.getString("event_id"),
                row.getString("order_id"),
                row.getString("words"),
                row.getString("last_words"),
                row.getInt("calls")));
      }
      return news;
    }
  }

  private static boolean isRepeated(Connection connection, String eventId, String words)
      throws SQLException {
    String sql = "update shop_news set calls = calls + 1, last_words = ? where event_id = ?";
    return change(connection, sql, words, eventId) == 1;
  }

  private List<Order> orders(String which, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select * from shop_order " + which)) {
      bind(select, values);
      try (ResultSet row = select.executeQuery()) {
        List<Order> orders = new ArrayList<>();
        while (row.next()) {
          orders.add(
              new Order(
                  row.getString("id"),
                  row.getInt("cents"),
                  row.getBoolean("may_pend"),
                  row.getString("state"),
                  row.getString("charge_id")));
        }
        return orders;
      }
    }
  }

  private static int change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement change = connection.prepareStatement(sql)) {
      bind(change, values);
      return change.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int index = 0; index < values.length; index++) {
      statement.setObject(index + 1, values[index]);
    }
  }
}
