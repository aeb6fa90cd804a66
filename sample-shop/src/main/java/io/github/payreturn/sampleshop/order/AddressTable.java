package io.github.payreturn.sampleshop.order;

import static io.github.payreturn.sampleshop.database.Database.query;
import static io.github.payreturn.sampleshop.database.Database.update;

import io.github.payreturn.Address;
import io.github.payreturn.sampleshop.database.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where orders are sent to, or whom to bill where nothing is sent, exactly as Amazon shared it: a
 * row for each field, so that what was null stays null and what was missing stays missing. Finalize
 * compares it with Amazon's own.
 */
public final class AddressTable {

  private static final String SCHEMA =
      """
      CREATE TABLE IF NOT EXISTS order_address (
        order_id VARCHAR(16) NOT NULL REFERENCES shop_order (id),
        field VARCHAR(32) NOT NULL,
        text VARCHAR(1024),
        PRIMARY KEY (order_id, field))
      """;

  private final Database database;

  private AddressTable(Database database) {
    this.database = database;
  }

  /** Makes the table on the first start, after that of the orders. */
  public static AddressTable createIn(Database database) {
    database.run(connection -> update(connection, SCHEMA));
    return new AddressTable(database);
  }

  /** Keeps the address of an order, in place of an earlier one. */
  public void keep(String orderId, Address address) {
    database.run(
        connection -> {
          update(connection, "DELETE FROM order_address WHERE order_id = ?", orderId);
          for (Map.Entry<Address.Field, Optional<String>> field : address.fields().entrySet()) {
            update(
                connection,
                "INSERT INTO order_address VALUES (?, ?, ?)",
                orderId,
                field.getKey().amazonName(),
                field.getValue().orElse(null));
          }
          return orderId;
        });
  }

  /** The address of an order; empty for one that Amazon shared none of. */
  public Optional<Address> of(String orderId) {
    Map<String, @Nullable String> fields = new HashMap<>();
    database.run(
        connection ->
            query(
                connection,
                "SELECT field, text FROM order_address WHERE order_id = ?",
                row -> fields.put(row.getString("field"), row.getString("text")),
                orderId));
    return fields.isEmpty() ? Optional.empty() : Optional.of(Address.of(fields));
  }
}
