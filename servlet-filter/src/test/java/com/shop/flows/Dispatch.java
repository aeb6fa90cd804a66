package com.shop.flows;

import io.github.payreturn.Shipment;
import io.github.payreturn.servlet.AmazonPayReturns;
import jakarta.servlet.ServletContext;
import java.sql.SQLException;

public final class Dispatch {
  private final ServletContext shop;

  public Dispatch(ServletContext shop) {
    this.shop = shop;
  }

  /** Called when a parcel has left; the answer is for whoever packed it. */
  public String parcelLeft(String orderId, String carrier, String number) throws SQLException {
    var report = AmazonPayReturns.in(shop).reportShipment(orderId, new Shipment(carrier, number));
    return switch (report.status()) {
      case REPORTED, REPORTED_BEFORE -> "Amazon tells the buyer";
      case NO_PAYMENT -> "this order was not paid here";
      case REFUSED -> "mend and report again: " + report.amazonReason().orElse("no reason given");
      case NOT_SENT -> "report again later";
      case UNCONFIRMED -> "nothing to do: Amazon may know";
    };
  }
}
