package io.github.payreturn.internal.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Takes old rows out of the journal: only those that are final and that the shop was told of, few
 * at a time. Safe for any number of nodes.
 */
public final class Archive {

  private final Connections connections;

  public Archive(DataSource database) {
    this.connections = new Connections(database);
  }

  /**
   * Deletes rows that have been settled since before that time, the oldest first.
   *
   * @param most how many at most
   * @return how many were found; others may have deleted some of them
   */
  public int deleteSettledBefore(Instant time, int most) throws SQLException {
    List<String> old = find(time, most);
    if (!old.isEmpty()) {
      delete(old, time);
    }
    return old.size();
  }

  private List<String> find(Instant time, int most) throws SQLException {
    String sql =
        "select session_id from %s where settled_at < ? order by settled_at limit %s"
            .formatted(Journal.TABLE, most);
    try (Connection connection = connections.open();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, time.toEpochMilli());
      try (ResultSet found = select.executeQuery()) {
        List<String> sessions = new ArrayList<>();
        while (found.next()) {
          sessions.add(found.getString(1));
        }
        return sessions;
      }
    }
  }

  /** One by one, so that no lock is held for long; what changed meanwhile stays. */
  private void delete(List<String> sessions, Instant time) throws SQLException {
    String sql = "delete from %s where session_id = ? and settled_at < ?".formatted(Journal.TABLE);
    try (Connection connection = connections.open();
        PreparedStatement delete = connection.prepareStatement(sql)) {
      for (String session : sessions) {
        delete.setString(1, session);
        delete.setLong(2, time.toEpochMilli());
        delete.executeUpdate();
      }
    }
  }
}
