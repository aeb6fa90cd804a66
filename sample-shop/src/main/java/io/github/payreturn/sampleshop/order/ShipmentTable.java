package io.github.payreturn.sampleshop.order;

import static io.github.payreturn.sampleshop.database.Database.query;
import static io.github.payreturn.sampleshop.database.Database.update;

import io.github.payreturn.Shipment;
import io.github.payreturn.ShipmentReport;
import io.github.payreturn.sampleshop.database.Database;
import java.util.List;

/** The parcels that left the shop, and whether Amazon tells their buyers. */
public final class ShipmentTable {

  private static final String SCHEMA =
      """
      CREATE TABLE IF NOT EXISTS shipment (
        order_id VARCHAR(16) NOT NULL REFERENCES shop_order (id),
        carrier VARCHAR(64) NOT NULL,
        tracking_number VARCHAR(100) NOT NULL,
        report VARCHAR(32) NOT NULL,
        PRIMARY KEY (order_id, carrier, tracking_number))
      """;

  private final Database database;

  private ShipmentTable(Database database) {
    this.database = database;
  }

  /**
   * A parcel of an order.
   *
   * @param report what became of telling Amazon
   */
  public record Parcel(String carrier, String trackingNumber, ShipmentReport.Status report) {

    /** In words for those who work in the shop. */
    public String words() {
      return switch (report) {
        case REPORTED, REPORTED_BEFORE -> "Amazon tells the buyer";
        case NO_PAYMENT -> "Not reported: the order was not paid with Amazon Pay";
        case REFUSED -> "Amazon refused it: look at the carrier and the number";
        case NOT_SENT -> "Not reported: Amazon could not be reached, report it again";
        case UNCONFIRMED -> "Amazon did not answer; it may know of the parcel";
      };
    }
  }

  /** Makes the table on the first start, after that of the orders. */
  public static ShipmentTable createIn(Database database) {
    database.run(connection -> update(connection, SCHEMA));
    return new ShipmentTable(database);
  }

  /** Keeps a parcel with the latest report of it. */
  public void keep(String orderId, Shipment parcel, ShipmentReport.Status report) {
    database.run(
        connection ->
            update(
                connection,
                """
                MERGE INTO shipment AS s
                USING (VALUES (?, ?, ?, ?)) AS n (order_id, carrier, tracking_number, report)
                ON s.order_id = n.order_id AND s.carrier = n.carrier
                  AND s.tracking_number = n.tracking_number
                WHEN MATCHED THEN UPDATE SET report = n.report
                WHEN NOT MATCHED THEN INSERT (order_id, carrier, tracking_number, report)
                  VALUES (n.order_id, n.carrier, n.tracking_number, n.report)
                """,
                orderId,
                parcel.carrierCode(),
                parcel.trackingNumber(),
                report.name()));
  }

  /** The parcels of an order. */
  public List<Parcel> of(String orderId) {
    return database.run(
        connection ->
            query(
                connection,
                "SELECT * FROM shipment WHERE order_id = ? ORDER BY tracking_number",
                row ->
                    new Parcel(
                        row.getString("carrier"),
                        row.getString("tracking_number"),
                        ShipmentReport.Status.valueOf(row.getString("report"))),
                orderId));
  }
}
