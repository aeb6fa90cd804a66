package io.github.payreturn.sampleshop.customer;

import static io.github.payreturn.sampleshop.database.Database.query;
import static io.github.payreturn.sampleshop.database.Database.update;

import io.github.payreturn.BuyerDetails;
import io.github.payreturn.sampleshop.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The customers' saved wallets, one for each visitor. */
public final class WalletTable {

  private static final String SCHEMA =
      """
      CREATE TABLE IF NOT EXISTS wallet (
        id VARCHAR(64) PRIMARY KEY,
        visitor VARCHAR(64) NOT NULL UNIQUE,
        checkout_session VARCHAR(64),
        charge_permission VARCHAR(64),
        name VARCHAR(256),
        email VARCHAR(256))
      """;

  private final Database database;

  private WalletTable(Database database) {
    this.database = database;
  }

  /** Makes the table on the first start. */
  public static WalletTable createIn(Database database) {
    database.run(connection -> update(connection, SCHEMA));
    return new WalletTable(database);
  }

  /** A wallet by its id, which may come from anywhere. */
  public Optional<Wallet> find(String id) {
    return select("WHERE id = ?", id);
  }

  /** The wallet of a visitor, if they began to save one. */
  public Optional<Wallet> ofVisitor(String visitor) {
    return select("WHERE visitor = ?", visitor);
  }

  /** The wallet of a visitor, a new one if they have none. */
  public Wallet open(String visitor) {
    change(
        "MERGE INTO wallet AS w USING (VALUES (?, ?)) AS n (id, visitor) ON w.visitor = n.visitor"
            + " WHEN NOT MATCHED THEN INSERT (id, visitor) VALUES (n.id, n.visitor)",
        UUID.randomUUID().toString(),
        visitor);
    return ofVisitor(visitor).orElseThrow();
  }

  /** Remembers the checkout session that is to save a wallet. */
  public void startedCheckout(String id, String session) {
    change("UPDATE wallet SET checkout_session = ? WHERE id = ?", session, id);
  }

  /**
   * Keeps what later charges need. Who the customer is comes along once, and not in recovery: what
   * is known already stays.
   */
  public void saved(String id, String chargePermission, Optional<BuyerDetails> buyer) {
    change(
        "UPDATE wallet SET charge_permission = ?, name = COALESCE(?, name),"
            + " email = COALESCE(?, email) WHERE id = ?",
        chargePermission,
        buyer.flatMap(BuyerDetails::name).orElse(null),
        buyer.flatMap(BuyerDetails::email).orElse(null),
        id);
  }

  private void change(String sql, @Nullable Object... values) {
    database.run(connection -> update(connection, sql, values));
  }

  private Optional<Wallet> select(String which, String value) {
    return database
        .run(
            connection ->
                query(connection, "SELECT * FROM wallet " + which, WalletTable::wallet, value))
        .stream()
        .findFirst();
  }

  private static Wallet wallet(ResultSet row) throws SQLException {
    return new Wallet(
        row.getString("id"),
        Optional.ofNullable(row.getString("checkout_session")),
        Optional.ofNullable(row.getString("charge_permission")),
        Optional.ofNullable(row.getString("name")),
        Optional.ofNullable(row.getString("email")));
  }
}
