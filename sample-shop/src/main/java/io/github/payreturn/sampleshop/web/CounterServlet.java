package io.github.payreturn.sampleshop.web;

import io.github.payreturn.Shipment;
import io.github.payreturn.ShipmentReport;
import io.github.payreturn.sampleshop.order.Order;
import io.github.payreturn.servlet.AmazonPayReturns;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/**
 * Behind the counter: everybody's orders, with what only the shop has to know of a payment. The
 * sample lets anybody in, because it listens on one's own machine only; a shop asks for a password.
 */
public final class CounterServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;
  private static final int MOST_ORDERS = 50;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (rest(request).isEmpty()) {
      request.setAttribute("orders", shop().orders().latest(MOST_ORDERS));
      showToStaff("counter.jsp", request, response);
      return;
    }
    Optional<Order> order = shop().orders().find(rest(request));
    if (order.isEmpty()) {
      notFound(response);
      return;
    }
    showOrder(order.get(), request, response);
  }

  /** Tells Amazon of a parcel. Whatever comes of it, the order stays paid. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Order> order = shop().orders().find(rest(request));
    if (order.isEmpty()) {
      notFound(response);
      return;
    }
    try {
      report(order.get().id(), parcel(request));
      seeOther(request.getContextPath() + "/counter/" + order.get().id(), response);
    } catch (IllegalArgumentException misspelt) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      request.setAttribute("misspelt", misspelt.getMessage());
      showOrder(order.get(), request, response);
    } catch (SQLException failed) {
      throw new ServletException("the parcel cannot be noted", failed);
    }
  }

  private void report(String orderId, Shipment parcel) throws SQLException {
    ShipmentReport report =
        AmazonPayReturns.in(getServletContext()).reportShipment(orderId, parcel);
    shop().shipments().keep(orderId, parcel, report.status());
  }

  private static Shipment parcel(HttpServletRequest request) {
    return new Shipment(
        Objects.requireNonNullElse(request.getParameter("carrier"), ""),
        Objects.requireNonNullElse(request.getParameter("number"), "").strip());
  }

  private void showOrder(Order order, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.setAttribute("order", order);
    request.setAttribute("parcels", shop().shipments().of(order.id()));
    showToStaff("counter-order.jsp", request, response);
  }
}
