package io.github.payreturn.servlet;

import io.github.payreturn.Shipment;
import io.github.payreturn.ShipmentReport;
import io.github.payreturn.flow.CheckoutReturns;
import io.github.payreturn.operations.Operations;
import jakarta.servlet.ServletContext;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The running filter, for the shop's own code. One for each web application. */
public final class AmazonPayReturns {

  private static final String ATTRIBUTE = AmazonPayReturns.class.getName();

  private final CheckoutReturns returns;

  private AmazonPayReturns(CheckoutReturns returns) {
    this.returns = returns;
  }

  /**
   * The instance that this application's filter started.
   *
   * @throws IllegalStateException if there is none: filters start before servlets, but not before
   *     listeners
   */
  public static AmazonPayReturns in(ServletContext application) {
    if (application.getAttribute(ATTRIBUTE) instanceof AmazonPayReturns running) {
      return running;
    }
    throw new IllegalStateException(
        "No CheckoutReturnFilter has been started in this application yet: is it in web.xml?");
  }

  /**
   * Puts a signed order id into a return URL, so that {@link
   * io.github.payreturn.BuyerReturn#orderId()} finds it again without a cookie.
   *
   * @param url what the shop gives Amazon as {@code checkoutResultReturnUrl} or {@code
   *     checkoutCancelUrl}
   * @throws IllegalStateException if the setting {@code returnTokenKey} is not set
   */
  public String returnUrl(String url, String orderId) {
    return returns.returnUrl(url, orderId);
  }

  /**
   * Tells Amazon that a parcel of a paid order is on its way, so that the buyer is told. Each
   * tracking number is sent once; the payment of the order is never touched.
   *
   * <p>Makes one call to Amazon and waits for it: 25 s at most, unless {@code callLimit} says
   * otherwise. Better not on a buyer's request.
   *
   * @throws SQLException if the journal's database fails
   */
  public ShipmentReport reportShipment(String orderId, Shipment parcel) throws SQLException {
    return returns.reportShipment(orderId, parcel);
  }

  /**
   * Works on what came due though nobody asks: payments to look up or to send, outcomes to tell.
   * Only for shops that set {@code recovery} to false and have a scheduler of their own call this,
   * every second or so, on one node or on all; otherwise a thread of the filter's does.
   *
   * <p>Returns at once; the work is done on the filter's own threads.
   *
   * @return how many payments were begun
   * @throws SQLException if the journal's database cannot be asked; nothing was begun
   */
  public int runOnce() throws SQLException {
    return returns.runOnce();
  }

  /** When this node asked the journal last for what is due; empty if that never went well here. */
  public Optional<Instant> lastRecovery() {
    return returns.lastRecovery();
  }

  /** What the people who run the shop may ask and do; for the shop's own admin page. */
  public Operations operations() {
    return returns.operations();
  }

  static void publish(CheckoutReturns returns, ServletContext application) {
    application.setAttribute(ATTRIBUTE, new AmazonPayReturns(returns));
  }

  static void withdraw(ServletContext application) {
    application.removeAttribute(ATTRIBUTE);
  }
}
