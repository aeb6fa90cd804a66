package com.platform;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The orders of the pretend platform; a stand-in for its database. */
public final class AcmeOrders {

  private final List<String> paid = new CopyOnWriteArrayList<>();

  /** The platform gives every shop one. */
  public static AcmeOrders of(ServletContext shop) {
    return (AcmeOrders) shop.getAttribute("acme.orders");
  }

  /** Once for each number, however often it is told. */
  public void markPaid(String number, String chargeId) {
    if (paid.stream().noneMatch(line -> line.startsWith(number + " "))) {
      paid.add(number + " " + chargeId);
    }
  }

  public List<String> paid() {
    return paid;
  }
}
