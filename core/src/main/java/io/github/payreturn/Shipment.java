package io.github.payreturn;

import java.util.regex.Pattern;

/**
 * A parcel that is on its way, as Amazon's Delivery Tracker wants to know it.
 *
 * @param carrierCode Amazon's code of the carrier, for example {@code UPS} or {@code DHL}: capital
 *     letters, digits and underscores. Any such code is passed on; Amazon knows hundreds
 * @param trackingNumber the carrier's number, 1 to 100 printable characters without spaces
 */
public record Shipment(String carrierCode, String trackingNumber) {

  private static final Pattern CARRIER = Pattern.compile("[A-Z0-9_]{1,64}");
  private static final Pattern NUMBER = Pattern.compile("[\\x21-\\x7e]{1,100}");

  /**
   * @throws IllegalArgumentException if a value is not of its form; the message names it
   */
  public Shipment {
    if (!CARRIER.matcher(carrierCode).matches()) {
      throw new IllegalArgumentException(
          "A carrier code has 1 to 64 capital letters, digits or underscores, for example UPS");
    }
    if (!NUMBER.matcher(trackingNumber).matches()) {
      throw new IllegalArgumentException(
          "A tracking number has 1 to 100 printable characters and no spaces");
    }
  }

  /** The carrier only: a parcel's number leads to the person who gets it. */
  @Override
  public String toString() {
    return "a parcel with " + carrierCode;
  }
}
