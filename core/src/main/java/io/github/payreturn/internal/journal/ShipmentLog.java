package io.github.payreturn.internal.journal;

import io.github.payreturn.internal.Digest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which tracking numbers were reported, beside the journal: a row for each, with the number's hash
 * only. Each method is one statement that commits by itself. Safe for any number of threads and
 * nodes.
 */
public final class ShipmentLog {

  private static final String TABLE = "amazon_pay_return_shipment";

  private final Connections connections;

  public ShipmentLog(DataSource database) {
    this.connections = new Connections(database);
  }

  /**
   * Takes a tracking number, for one sender only.
   *
   * @return false if it was taken before
   */
  public boolean claim(String trackingNumber, String orderId, Instant now) throws SQLException {
    String sql =
        "insert into %s (tracking_hash, order_id, reported, changed_at) values (?, ?, ?, ?)"
            .formatted(TABLE);
    try (Connection connection = connections.open();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, Digest.hex(trackingNumber));
      insert.setString(2, orderId);
      insert.setBoolean(3, false);
      insert.setLong(4, now.toEpochMilli());
      insert.executeUpdate();
      return true;
    } catch (SQLException failed) {
      if (Connections.isViolation(failed)) {
        return false;
      }
      throw failed;
    }
  }

  /**
   * Whether Amazon is known to have taken a number that was claimed; empty if nobody claimed it.
   */
  public Optional<Boolean> reported(String trackingNumber) throws SQLException {
    String sql = "select reported from %s where tracking_hash = ?".formatted(TABLE);
    try (Connection connection = connections.open();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, Digest.hex(trackingNumber));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
      }
    }
  }

  /** Amazon took it. */
  public void confirm(String trackingNumber, @Nullable String requestId, Instant now)
      throws SQLException {
    String sql =
        "update %s set reported = ?, request_id = ?, changed_at = ? where tracking_hash = ?"
            .formatted(TABLE);
    try (Connection connection = connections.open();
        PreparedStatement update = connection.prepareStatement(sql)) {
      update.setBoolean(1, true);
      update.setString(2, requestId);
      update.setLong(3, now.toEpochMilli());
      update.setString(4, Digest.hex(trackingNumber));
      update.executeUpdate();
    }
  }

  /** Amazon certainly did not take it, so it may be claimed again. */
  public void release(String trackingNumber) throws SQLException {
    String sql = "delete from %s where tracking_hash = ?".formatted(TABLE);
    try (Connection connection = connections.open();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setString(1, Digest.hex(trackingNumber));
      delete.executeUpdate();
    }
  }
}
