package io.github.payreturn.internal.journal;

import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.amazon.Operation;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an {@link Entry} from its row, as {@link Columns} wrote it. */
final class Row {

  private Row() {}

  static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        readClaim(row),
        State.valueOf(row.getString("state")),
        row.getString("held_key") != null,
        row.getBoolean("session_over"),
        readProgress(row),
        readEvidence(row),
        new Telling(
            row.getInt("outcomes"),
            row.getInt("delivered"),
            row.getInt("delivery_attempts"),
            time(row, "delivery_lease_until"),
            time(row, "next_tell_at"),
            row.getString("reference"),
            time(row, "delivered_at")),
        Trail.read(row.getString("trail")),
        row.getLong("version"));
  }

  private static Claim readClaim(ResultSet row) throws SQLException {
    return new Claim(
        new SessionId(row.getString("session_id")),
        row.getString("merchant"),
        ReturnKind.valueOf(row.getString("endpoint")),
        Operation.valueOf(row.getString("operation")),
        row.getString("order_id"),
        row.getString("payment_key"),
        price(row, "charge_amount"),
        price(row, "total_order_amount"),
        PaymentIntent.valueOf(row.getString("intent")),
        row.getBoolean("pending_allowed"),
        row.getBoolean("set_up_only"),
        row.getString("body_hash"),
        row.getString("memo"),
        text(row, "owner_hash"),
        row.getInt("claim_number"),
        row.getString("claim_token"),
        row.getString("result_salt"),
        Instant.ofEpochMilli(row.getLong("claimed_at")));
  }

  private static Progress readProgress(ResultSet row) throws SQLException {
    return new Progress(
        row.getBoolean("maybe_sent"),
        time(row, "send_ended_at"),
        time(row, "open_since"),
        time(row, "session_expires_at"),
        row.getInt("looks"),
        time(row, "last_look_at"),
        time(row, "next_look_at"),
        time(row, "lease_until"));
  }

  private static Evidence readEvidence(ResultSet row) throws SQLException {
    Optional<String> chargeId = text(row, "charge_id");
    Optional<String> permissionType = text(row, "charge_permission_type");
    return new Evidence(
        row.getString("reason"),
        text(row, "reason_code"),
        row.getInt("http_status"),
        text(row, "request_id"),
        text(row, "charge_permission_id").map(id -> new Ids(id, chargeId, permissionType)),
        time(row, "answered_at"));
  }

  private static Optional<Price> price(ResultSet row, String column) throws SQLException {
    String currency = row.getString("currency");
    return text(row, column).map(amount -> Price.of(new BigDecimal(amount), currency));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
