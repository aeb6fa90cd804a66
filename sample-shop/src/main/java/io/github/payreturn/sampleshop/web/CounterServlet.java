package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.order.Order;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
      show("counter.jsp", request, response);
      return;
    }
    Optional<Order> order = shop().orders().find(rest(request));
    if (order.isEmpty()) {
      notFound(response);
      return;
    }
    request.setAttribute("order", order.get());
    show("counter-order.jsp", request, response);
  }
}
