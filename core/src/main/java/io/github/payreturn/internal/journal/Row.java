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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between an {@link Entry} and its row. Times are epoch milliseconds, the only form that every
 * driver reads back exactly in every time zone.
 */
final class Row {

  private Row() {}

  /** Every column with its value, always in the same order. */
  static Map<String, @Nullable Object> of(Entry entry) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    claim(row, entry.claim());
    row.put("version", entry.version());
    row.put("state", entry.state().name());
    row.put("held_key", entry.holdsOrder() ? entry.claim().paymentKey() : null);
    row.put("session_over", entry.sessionOver());
    progress(row, entry.progress());
    evidence(row, entry.evidence());
    telling(row, entry.telling());
    row.put("trail", entry.trail().text());
    row.put("due_at", millis(entry.dueAt()));
    row.put("queue", entry.state() == State.QUEUED ? entry.claim().merchant() : null);
    row.put("unsettled_since", entry.settled() ? null : millis(entry.claim().claimedAt()));
    row.put("settled_at", millis(entry.settledAt()));
    return row;
  }

  private static void claim(Map<String, @Nullable Object> row, Claim claim) {
    row.put("session_id", claim.session().value());
    row.put("merchant", claim.merchant());
    row.put("endpoint", claim.endpoint().name());
    row.put("operation", claim.operation().name());
    row.put("order_id", claim.orderId());
    row.put("payment_key", claim.paymentKey());
    row.put("currency", claim.chargeAmount().map(Price::currencyCode).orElse(null));
    row.put("charge_amount", claim.chargeAmount().map(Price::amountText).orElse(null));
    row.put("total_order_amount", claim.totalOrderAmount().map(Price::amountText).orElse(null));
    row.put("intent", claim.intent().name());
    row.put("pending_allowed", claim.pendingAllowed());
    row.put("set_up_only", claim.setUpOnly());
    row.put("body_hash", claim.bodyHash());
    row.put("memo", claim.memo());
    row.put("owner_hash", claim.owner().orElse(null));
    row.put("claim_number", claim.number());
    row.put("claim_token", claim.token());
    row.put("claimed_at", claim.claimedAt().toEpochMilli());
    row.put("result_salt", claim.resultSalt());
    row.put("result_hash", ResultReference.of(claim).hash());
  }

  private static void progress(Map<String, @Nullable Object> row, Progress progress) {
    row.put("maybe_sent", progress.maybeSent());
    row.put("send_ended_at", millis(progress.sendEndedAt()));
    row.put("open_since", millis(progress.openSince()));
    row.put("session_expires_at", millis(progress.sessionExpiresAt()));
    row.put("looks", progress.looks());
    row.put("last_look_at", millis(progress.lastLookAt()));
    row.put("next_look_at", millis(progress.nextLookAt()));
    row.put("lease_until", millis(progress.leaseUntil()));
  }

  private static void evidence(Map<String, @Nullable Object> row, Evidence evidence) {
    row.put("answered_at", millis(evidence.at()));
    row.put("reason", evidence.reason());
    row.put("reason_code", evidence.reasonCode().orElse(null));
    row.put("http_status", evidence.status());
    row.put("request_id", evidence.requestId().orElse(null));
    row.put("charge_permission_id", evidence.ids().map(Ids::chargePermissionId).orElse(null));
    row.put("charge_id", evidence.ids().flatMap(Ids::chargeId).orElse(null));
    row.put(
        "charge_permission_type", evidence.ids().flatMap(Ids::chargePermissionType).orElse(null));
  }

  private static void telling(Map<String, @Nullable Object> row, Telling telling) {
    row.put("outcomes", telling.outcomes());
    row.put("delivered", telling.delivered());
    row.put("delivery_attempts", telling.attempts());
    row.put("delivery_lease_until", millis(telling.leaseUntil()));
    row.put("next_tell_at", millis(telling.nextAt()));
    row.put("reference", telling.reference());
    row.put("delivered_at", millis(telling.at()));
  }

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

  private static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.toEpochMilli();
  }
}
