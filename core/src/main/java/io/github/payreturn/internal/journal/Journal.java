package io.github.payreturn.internal.journal;

import io.github.payreturn.internal.SessionId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The journal's table. Each method is one statement, committed on a connection of its own before it
 * returns; none joins a transaction of the host's. Safe for any number of threads and nodes.
 */
public final class Journal {

  static final String TABLE = "amazon_pay_return";
  private static final int MOST_OF_A_PAYMENT = 20;
  private static final String INSERT =
      "insert into %s (%s) values (%s)"
          .formatted(TABLE, Columns.list(name -> name), Columns.list(name -> "?"));
  private static final String UPDATE =
      "update %s set %s where session_id = ? and version = ?"
          .formatted(TABLE, Columns.list(name -> name + " = ?"));

  private final Connections connections;

  public Journal(DataSource database) {
    this(new Connections(database));
  }

  private Journal(Connections connections) {
    this.connections = connections;
  }

  /** The one exception: each method takes part in the transaction of its thread. */
  public static Journal joining(DataSource transactional) {
    return new Journal(new Connections(transactional, true));
  }

  /** How a change of a row ended. */
  public enum Change {
    /** The row is now as asked. */
    DONE,
    /** Somebody else changed the row first; nothing was written. */
    MISSED,
    /** Another session holds the order; nothing was written. */
    ORDER_TAKEN
  }

  /** The row of a session. */
  public Optional<Entry> find(SessionId session) throws SQLException {
    return findBy("session_id", session.value());
  }

  /** The row that a result reference shows. */
  public Optional<Entry> find(ResultReference reference) throws SQLException {
    return findBy("result_hash", reference.hash());
  }

  /** The session that holds an order now. */
  public Optional<Entry> findHolder(String paymentKey) throws SQLException {
    return findBy("held_key", paymentKey);
  }

  /** The rows that led to a charge: one, unless Amazon's ids are not what they seem. */
  public List<Entry> findByCharge(String chargeId) throws SQLException {
    return findBy("charge_id", chargeId, MOST_OF_A_PAYMENT);
  }

  /** The rows of a charge permission, which several checkouts may have in common. */
  public List<Entry> findByChargePermission(String chargePermissionId) throws SQLException {
    return findBy("charge_permission_id", chargePermissionId, MOST_OF_A_PAYMENT);
  }

  /**
   * Inserts a claim: takes the session and, if it asks for it, the order, or nothing at all.
   *
   * @return false if the session is known already or its order is held by another one
   * @throws SQLException if it is not certain that the row was written
   */
  public boolean insert(Entry claim) throws SQLException {
    SQLException uncertain;
    try (Connection connection = connections.open()) {
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        Columns.bind(insert, claim);
        insert.executeUpdate();
        return true;
      } catch (SQLException failed) {
        if (Connections.isViolation(failed)) {
          return false;
        }
        uncertain = failed;
      }
    }
    // What throws may be committed all the same: our own token in the row tells.
    String token = claim.claim().token();
    if (find(claim.session()).filter(found -> found.claim().token().equals(token)).isPresent()) {
      return true;
    }
    throw uncertain;
  }

  /** Writes a changed row, if nobody has changed it since it was read. */
  public Change update(Entry changed) throws SQLException {
    try (Connection connection = connections.open();
        PreparedStatement update = connection.prepareStatement(UPDATE)) {
      int next = Columns.bind(update, changed.stored());
      update.setString(next, changed.session().value());
      update.setLong(next + 1, changed.version());
      return update.executeUpdate() == 1 ? Change.DONE : Change.MISSED;
    } catch (SQLException failed) {
      if (Connections.isViolation(failed)) {
        return Change.ORDER_TAKEN;
      }
      throw failed;
    }
  }

  /**
   * Rows about which there is something to do though nobody asks, the longest overdue first; but
   * not those that wait to be sent, which have their own line.
   *
   * @param most how many at most
   */
  public List<Entry> findDue(Instant now, int most) throws SQLException {
    // From 0, because H2 would begin with all rows that have nothing due.
    String sql =
        "select * from %s where due_at >= 0 and due_at <= ? order by due_at limit %s"
            .formatted(TABLE, most);
    try (Connection connection = connections.open();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, now.toEpochMilli());
      return read(select);
    }
  }

  /**
   * Payments of a merchant that wait to be sent and may be sent at that time, the oldest first.
   *
   * @param most how many at most
   */
  public List<Entry> findQueued(String merchant, Instant now, int most) throws SQLException {
    String sql =
        "select * from %s where queue = ? and next_look_at <= ? order by claimed_at limit %s"
            .formatted(TABLE, most);
    try (Connection connection = connections.open();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, merchant);
      select.setLong(2, now.toEpochMilli());
      return read(select);
    }
  }

  private Optional<Entry> findBy(String column, String value) throws SQLException {
    return findBy(column, value, 1).stream().findFirst();
  }

  private List<Entry> findBy(String column, String value, int most) throws SQLException {
    return findBy(connections, column, value, most);
  }

  /** The rows that have a value in a column, the latest first. */
  static List<Entry> findBy(Connections connections, String column, String value, int most)
      throws SQLException {
    // Plainly joined: a format is parsed each time, and buyers wait here twice for each return.
    String sql =
        "select * from "
            + TABLE
            + " where "
            + column
            + " = ? order by claimed_at desc limit "
            + most;
    try (Connection connection = connections.open();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, value);
      return read(select);
    }
  }

  static List<Entry> read(PreparedStatement select) throws SQLException {
    try (ResultSet found = select.executeQuery()) {
      List<Entry> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(Row.read(found));
      }
      return rows;
    }
  }
}
