package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.order.Order;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A visitor's own orders, and a page for each of them from which it can still be paid. */
public final class OrdersServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Visit visit = Visit.of(request);
    if (rest(request).isEmpty()) {
      request.setAttribute(
          "orders", visit.knownVisitor().map(shop().orders()::ofVisitor).orElse(List.of()));
      show("orders.jsp", request, response);
      return;
    }
    Optional<Order> order = visit.order(rest(request));
    if (order.isEmpty()) {
      notFound(response);
      return;
    }
    request.setAttribute("order", order.get());
    show("order.jsp", request, response);
  }

  /** Pays an order that is not paid yet; of any other, its page says how it stands. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Optional<Order> order = Visit.of(request).order(rest(request));
    if (order.isEmpty()) {
      notFound(response);
    } else if (order.get().state().payable()) {
      PayNow.with(shop()).send(order.get(), request, response);
    } else {
      seeOther(request.getContextPath() + "/orders/" + order.get().id(), response);
    }
  }
}
