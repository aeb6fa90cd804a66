package io.github.payreturn.internal.journal;

import io.github.payreturn.Price;
import io.github.payreturn.internal.amazon.Ids;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes an {@link Entry} to its row. Times are epoch milliseconds, the only form that every driver
 * reads back exactly in every time zone.
 */
final class Columns {

  /** Every column. */
  private static final List<Column> ALL =
      List.of(
          text("session_id", row -> row.claim().session().value()),
          number("version", Entry::version),
          text("state", row -> row.state().name()),
          // The claim.
          text("merchant", row -> row.claim().merchant()),
          text("endpoint", row -> row.claim().endpoint().name()),
          text("operation", row -> row.claim().operation().name()),
          text("order_id", row -> row.claim().orderId()),
          text("payment_key", row -> row.claim().paymentKey()),
          text("currency", row -> row.claim().chargeAmount().map(Price::currencyCode).orElse(null)),
          text(
              "charge_amount",
              row -> row.claim().chargeAmount().map(Price::amountText).orElse(null)),
          text(
              "total_order_amount",
              row -> row.claim().totalOrderAmount().map(Price::amountText).orElse(null)),
          text("intent", row -> row.claim().intent().name()),
          flag("pending_allowed", row -> row.claim().pendingAllowed()),
          flag("set_up_only", row -> row.claim().setUpOnly()),
          text("body_hash", row -> row.claim().bodyHash()),
          text("memo", row -> row.claim().memo()),
          text("owner_hash", row -> row.claim().owner().orElse(null)),
          count("claim_number", row -> row.claim().number()),
          text("claim_token", row -> row.claim().token()),
          time("claimed_at", row -> row.claim().claimedAt()),
          text("result_salt", row -> row.claim().resultSalt()),
          text("result_hash", row -> ResultReference.of(row.claim()).hash()),
          text("held_key", row -> row.holdsOrder() ? row.claim().paymentKey() : null),
          flag("session_over", Entry::sessionOver),
          // Its progress.
          flag("maybe_sent", row -> row.progress().maybeSent()),
          time("send_ended_at", row -> row.progress().sendEndedAt()),
          time("open_since", row -> row.progress().openSince()),
          time("session_expires_at", row -> row.progress().sessionExpiresAt()),
          count("looks", row -> row.progress().looks()),
          time("last_look_at", row -> row.progress().lastLookAt()),
          time("next_look_at", row -> row.progress().nextLookAt()),
          time("lease_until", row -> row.progress().leaseUntil()),
          // The evidence.
          time("answered_at", row -> row.evidence().at()),
          text("reason", row -> row.evidence().reason()),
          text("reason_code", row -> row.evidence().reasonCode().orElse(null)),
          count("http_status", row -> row.evidence().status()),
          text("request_id", row -> row.evidence().requestId().orElse(null)),
          text(
              "charge_permission_id",
              row -> row.evidence().ids().map(Ids::chargePermissionId).orElse(null)),
          text("charge_id", row -> row.evidence().ids().flatMap(Ids::chargeId).orElse(null)),
          text(
              "charge_permission_type",
              row -> row.evidence().ids().flatMap(Ids::chargePermissionType).orElse(null)),
          // The telling.
          count("outcomes", row -> row.telling().outcomes()),
          count("delivered", row -> row.telling().delivered()),
          count("delivery_attempts", row -> row.telling().attempts()),
          time("delivery_lease_until", row -> row.telling().leaseUntil()),
          time("next_tell_at", row -> row.telling().nextAt()),
          text("reference", row -> row.telling().reference()),
          time("delivered_at", row -> row.telling().at()),
          text("trail", row -> row.trail().text()),
          // What is asked for.
          time("due_at", Entry::dueAt),
          text("queue", row -> row.state() == State.QUEUED ? row.claim().merchant() : null),
          time("unsettled_since", row -> row.settled() ? null : row.claim().claimedAt()),
          time("settled_at", Entry::settledAt));

  private Columns() {}

  /** What {@link #bind} fills, between the name of each column and the next. */
  static String list(UnaryOperator<String> each) {
    return ALL.stream().map(Column::name).map(each).collect(Collectors.joining(", "));
  }

  /**
   * Sets a place for each column, in the order of {@link #list}.
   *
   * @return the next place
   */
  static int bind(PreparedStatement statement, Entry row) throws SQLException {
    int place = 1;
    for (Column column : ALL) {
      statement.setObject(place++, column.content().of(row), column.type());
    }
    return place;
  }

  private static Column text(String name, Column.Content content) {
    return new Column(name, Types.VARCHAR, content);
  }

  private static Column flag(String name, Column.Content content) {
    return new Column(name, Types.BOOLEAN, content);
  }

  private static Column count(String name, Column.Content content) {
    return new Column(name, Types.INTEGER, content);
  }

  private static Column number(String name, Column.Content content) {
    return new Column(name, Types.BIGINT, content);
  }

  private static Column time(String name, Column.Moment moment) {
    return number(
        name,
        row -> {
          Instant at = moment.of(row);
          return at == null ? null : at.toEpochMilli();
        });
  }
}
