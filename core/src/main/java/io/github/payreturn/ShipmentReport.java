package io.github.payreturn;

import java.util.Optional;

/**
 * What became of reporting a {@link Shipment}. It never touches the payment of the order.
 *
 * @param status what to do about it
 * @param amazonReason Amazon's own {@code reasonCode}, if it refused
 * @param requestId what Amazon's support asks for, if Amazon answered
 */
public record ShipmentReport(
    Status status, Optional<String> amazonReason, Optional<String> requestId) {

  /** How a report ended. */
  public enum Status {
    /** Amazon knows of the parcel and tells the buyer. */
    REPORTED,
    /** This tracking number was reported before; nothing was sent. */
    REPORTED_BEFORE,
    /** No payment of this order came through here, so there is nobody to tell. */
    NO_PAYMENT,
    /** Amazon refused it: mend what the reason says, and report again. */
    REFUSED,
    /** Amazon could not be reached or had no time; nothing happened. Report again later. */
    NOT_SENT,
    /** Amazon may know of the parcel or not: there was no answer. It is not sent again. */
    UNCONFIRMED
  }

  /** Whether reporting the same parcel again could help. */
  public boolean worthRepeating() {
    return status == Status.NOT_SENT || status == Status.REFUSED;
  }
}
