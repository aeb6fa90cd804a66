package io.github.payreturn.benchmarks.shop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table that a careful shop would make for itself: one session, one order, one payment. */
final class PaymentTable {

  private final DataSource database;

  PaymentTable(DataSource database) throws SQLException {
    this.database = database;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table if not exists payment (
            session_id varchar(36) not null primary key,
            order_id varchar(64) not null unique,
            result varchar(36) not null unique,
            state varchar(16) not null,
            amount varchar(16) not null,
            currency varchar(3) not null,
            charge_permission_id varchar(64),
            charge_id varchar(64),
            claimed_at bigint not null,
            changed_at bigint not null
          )""");
    }
  }

  /** The result that a session has, if it is known. */
  Optional<String> find(String session) throws SQLException {
    return text("select result from payment where session_id = ?", session);
  }

  /** The order that a result is about, if it is paid. */
  Optional<String> paidOrder(String result) throws SQLException {
    return text("select order_id from payment where result = ? and state = 'DELIVERED'", result);
  }

  /** First commit: the session and the order are taken. */
  String claim(String session, String orderId) throws SQLException {
    String result = UUID.randomUUID().toString();
    long now = System.currentTimeMillis();
    write(
        "insert into payment values (?, ?, ?, 'SENDING', ?, ?, null, null, ?, ?)",
        session,
        orderId,
        result,
        Orders.AMOUNT,
        Orders.CURRENCY,
        now,
        now);
    return result;
  }

  /** Second commit: what Amazon said. */
  void paid(String session, String chargePermissionId, String chargeId) throws SQLException {
    write(
        "update payment set state = 'PAID', charge_permission_id = ?, charge_id = ?, changed_at = ?"
            + " where session_id = ?",
        chargePermissionId,
        chargeId,
        System.currentTimeMillis(),
        session);
  }

  /** Third commit: the order is marked. */
  void delivered(String session) throws SQLException {
    write(
        "update payment set state = 'DELIVERED', changed_at = ? where session_id = ?",
        System.currentTimeMillis(),
        session);
  }

  void failed(String session) throws SQLException {
    write(
        "update payment set state = 'FAILED', changed_at = ? where session_id = ?",
        System.currentTimeMillis(),
        session);
  }

  private void write(String sql, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        statement.setObject(index + 1, values[index]);
      }
      statement.executeUpdate();
    }
  }

  private Optional<String> text(String sql, String key) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, key);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
      }
    }
  }
}
