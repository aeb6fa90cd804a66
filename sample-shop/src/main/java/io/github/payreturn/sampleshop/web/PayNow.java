package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.Shop;
import io.github.payreturn.sampleshop.order.Order;
import io.github.payreturn.sampleshop.payment.CheckoutNotStarted;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a buyer to Amazon Pay, or says that it cannot be done now. */
record PayNow(Shop shop) {

  private static final Logger LOG = LoggerFactory.getLogger(PayNow.class);

  static PayNow with(Shop shop) {
    return new PayNow(shop);
  }

  void send(Order order, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      ShopServlet.seeOther(shop.checkout().start(order, ShopServlet.shopUrl(request)), response);
    } catch (CheckoutNotStarted failed) {
      LOG.warn("Order {}: no checkout was started: {}", order.id(), failed.getMessage());
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      request.setAttribute("order", order);
      request.setAttribute("notStarted", true);
      ShopServlet.show("order.jsp", request, response);
    }
  }
}
