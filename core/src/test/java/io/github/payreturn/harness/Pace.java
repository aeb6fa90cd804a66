package io.github.payreturn.harness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * How fast the driver may let time pass: step by step while somebody works on a row, else at once
 * to when the next one comes due. It judges nothing.
 */
record Pace(DataSource database, Clock time) {

  private static final Duration STEP = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** How much time may pass now. */
  Duration measured() throws SQLException {
    long now = time.millis();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(case when lease_until > ? or delivery_lease_until > ? then 1 end),"
                    + " min(due_at) from amazon_pay_return")) {
      select.setLong(1, now);
      select.setLong(2, now);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        boolean busy = row.getInt(1) > 0;
        long due = row.getLong(2);
        Duration wait = row.wasNull() ? LONGEST : Duration.ofMillis(due - now);
        boolean overdue = wait.compareTo(STEP) < 0;
        return busy || overdue ? STEP : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
      }
    }
  }
}
