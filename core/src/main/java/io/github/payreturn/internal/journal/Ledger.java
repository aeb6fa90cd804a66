package io.github.payreturn.internal.journal;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The journal as operators read it. Each method is one statement, answered by an index whatever the
 * table's size. Safe for any number of threads.
 */
public final class Ledger {

  private static final int MOST_FOUND = 20;

  /** What an id that an operator has at hand may be, where it is not a session's. */
  private static final List<String> HANDLES =
      List.of(
          "result_hash",
          "order_id",
          "reference",
          "charge_id",
          "charge_permission_id",
          "session_id");

  private final Connections connections;

  public Ledger(DataSource database) {
    this.connections = new Connections(database);
  }

  /**
   * Where a list goes on.
   *
   * @param since of the last row that was shown
   * @param handle of the same row
   */
  public record Place(Instant since, String handle) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,15})\\.([0-9a-f]{64})");

    /** The place of a row. */
    public static Place of(Entry row) {
      return new Place(row.claim().claimedAt(), handleOf(row));
    }

    /** What was made by {@link #text()}; empty for anything else. */
    public static Optional<Place> parse(String text) {
      Matcher parts = TEXT.matcher(text);
      return parts.matches()
          ? Optional.of(
              new Place(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2)))
          : Optional.empty();
    }

    public String text() {
      return since.toEpochMilli() + "." + handle;
    }
  }

  /** What names a row for operators: stable, and reveals nothing. */
  public static String handleOf(Entry row) {
    return ResultReference.of(row.claim()).hash();
  }

  /** The row that a handle names. */
  public Optional<Entry> find(String handle) throws SQLException {
    return findBy("result_hash", handle, 1).stream().findFirst();
  }

  /** The rows that have an id, whichever of theirs it is; the latest first. */
  public List<Entry> findByAny(String id) throws SQLException {
    for (String column : HANDLES) {
      List<Entry> found = findBy(column, id, MOST_FOUND);
      if (!found.isEmpty()) {
        return found;
      }
    }
    Optional<ResultReference> reference = ResultReference.parse(id);
    return reference.isPresent()
        ? findBy("result_hash", reference.get().hash(), MOST_FOUND)
        : List.of();
  }

  /** The rows of an order, of every merchant; the latest first. */
  public List<Entry> findByOrder(String orderId) throws SQLException {
    return findBy("order_id", orderId, MOST_FOUND);
  }

  /**
   * Rows that are not settled, the longest waiting first.
   *
   * @param states only those in one of them; all if it is empty
   * @param after only those that come after that place
   */
  public List<Entry> unsettled(Set<State> states, @Nullable Place after, int most)
      throws SQLException {
    Place from = after == null ? new Place(Instant.EPOCH, "") : after;
    String sql =
        ("select * from %s where unsettled_since >= ? and (unsettled_since > ? or result_hash > ?)"
                + "%s order by unsettled_since, result_hash limit %s")
            .formatted(Journal.TABLE, in(states), most);
    try (Connection connection = connections.open();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, from.since().toEpochMilli());
      select.setLong(2, from.since().toEpochMilli());
      select.setString(3, from.handle());
      int next = 4;
      for (State state : states) {
        select.setString(next++, state.name());
      }
      return Journal.read(select);
    }
  }

  /**
   * The rows of one state that are not settled, counted.
   *
   * @param merchant whose
   * @param state the state
   * @param count how many
   * @param oldest since when the oldest waits
   */
  public record Unsettled(String merchant, State state, long count, Instant oldest) {}

  /** All that is not settled, counted. */
  public List<Unsettled> countUnsettled() throws SQLException {
    String sql =
        ("select merchant, state, count(*), min(unsettled_since) from %s"
                + " where unsettled_since >= 0 group by merchant, state")
            .formatted(Journal.TABLE);
    List<Unsettled> counted = new ArrayList<>();
    try (Connection connection = connections.open();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet lines = select.executeQuery()) {
      while (lines.next()) {
        counted.add(
            new Unsettled(
                lines.getString(1),
                State.valueOf(lines.getString(2)),
                lines.getLong(3),
                Instant.ofEpochMilli(lines.getLong(4))));
      }
    }
    return counted;
  }

  /**
   * The rows that were claimed in some time, counted.
   *
   * @param merchant whose
   * @param state as it is stored, known to this code or not
   * @param currency empty where nothing was to be charged
   * @param count how many
   * @param untold how many of them the shop does not know
   * @param amount of all of them together
   */
  public record Claimed(
      String merchant,
      String state,
      Optional<String> currency,
      long count,
      long untold,
      BigDecimal amount) {}

  /** All that was claimed from one moment on and before another one, counted. */
  public List<Claimed> countClaimed(Instant from, Instant to) throws SQLException {
    String sql =
        ("select merchant, state, currency, count(*),"
                + " sum(case when delivered < outcomes then 1 else 0 end),"
                + " sum(cast(charge_amount as decimal(24, 4)))"
                + " from %s where claimed_at >= ? and claimed_at < ?"
                + " group by merchant, state, currency order by merchant, state, currency")
            .formatted(Journal.TABLE);
    List<Claimed> counted = new ArrayList<>();
    try (Connection connection = connections.open();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, from.toEpochMilli());
      select.setLong(2, to.toEpochMilli());
      try (ResultSet lines = select.executeQuery()) {
        while (lines.next()) {
          BigDecimal amount = lines.getBigDecimal(6);
          counted.add(
              new Claimed(
                  lines.getString(1),
                  lines.getString(2),
                  Optional.ofNullable(lines.getString(3)),
                  lines.getLong(4),
                  lines.getLong(5),
                  amount == null ? BigDecimal.ZERO : amount));
        }
      }
    }
    return counted;
  }

  private List<Entry> findBy(String column, String value, int most) throws SQLException {
    return Journal.findBy(connections, column, value, most);
  }

  private static String in(Set<State> states) {
    return states.isEmpty()
        ? ""
        : states.stream()
            .map(state -> "?")
            .collect(Collectors.joining(", ", " and state in (", ")"));
  }
}
