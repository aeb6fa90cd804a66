package io.github.payreturn.flow;

import io.github.payreturn.Shipment;
import io.github.payreturn.ShipmentReport;
import io.github.payreturn.ShipmentReport.Status;
import io.github.payreturn.internal.amazon.AmazonPay;
import io.github.payreturn.internal.amazon.Classification;
import io.github.payreturn.internal.amazon.Ids;
import io.github.payreturn.internal.amazon.Merchants;
import io.github.payreturn.internal.amazon.Reply;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.ShipmentLog;
import io.github.payreturn.internal.journal.State;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports parcels to Amazon's Delivery Tracker, each tracking number once. Reads the journal and
 * changes nothing in it: whatever becomes of a report, the payment stands.
 */
final class Shipments {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");

  private final Claims claims;
  private final ShipmentLog shipments;
  private final Merchants merchants;
  private final Clock clock;

  Shipments(Claims claims, ShipmentLog shipments, Merchants merchants, Clock clock) {
    this.claims = claims;
    this.shipments = shipments;
    this.merchants = merchants;
    this.clock = clock;
  }

  ShipmentReport report(String orderId, Shipment parcel) throws SQLException {
    Optional<Entry> paid = claims.findHolder(orderId).filter(row -> row.state() == State.SUCCEEDED);
    Optional<String> permission =
        paid.flatMap(row -> row.evidence().ids()).map(Ids::chargePermissionId);
    if (permission.isEmpty()) {
      return unanswered(Status.NO_PAYMENT);
    }
    String number = parcel.trackingNumber();
    if (!shipments.claim(number, orderId, clock.instant())) {
      boolean reported = shipments.reported(number).orElse(false);
      return unanswered(reported ? Status.REPORTED_BEFORE : Status.UNCONFIRMED);
    }
    AmazonPay amazon = merchants.of(paid.orElseThrow().claim().merchant());
    Reply reply = amazon.trackDelivery(permission.get(), parcel);
    ShipmentReport report = Classification.ofTracking(reply);
    if (report.status() == Status.REPORTED) {
      shipments.confirm(number, report.requestId().orElse(null), clock.instant());
    } else if (report.worthRepeating()) {
      shipments.release(number);
    }
    log(orderId, parcel, report);
    return report;
  }

  private static void log(String orderId, Shipment parcel, ShipmentReport report) {
    String line = "Shipment of order {}, {}: {} {} (request {})";
    Object[] values = {
      orderId,
      parcel,
      report.status(),
      report.amazonReason().orElse(""),
      report.requestId().orElse("-")
    };
    if (report.status() == Status.REPORTED) {
      LOG.info(line, values);
    } else {
      LOG.warn(line, values);
    }
  }

  private static ShipmentReport unanswered(Status status) {
    return new ShipmentReport(status, Optional.empty(), Optional.empty());
  }
}
