package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.order.Order;
import io.github.payreturn.sampleshop.order.OrderLine;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The last page before Amazon's, and the order that is placed there. */
public final class CheckoutServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    List<OrderLine> lines = Visit.of(request).cart().lines(shop().catalog());
    if (lines.isEmpty()) {
      seeOther(request.getContextPath() + "/cart", response);
      return;
    }
    request.setAttribute("lines", lines);
    request.setAttribute("total", OrderLine.total(lines));
    show("checkout.jsp", request, response);
  }

  /** Places the order, which makes it ours for good, and only then sends the buyer to pay it. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Visit visit = Visit.of(request);
    Cart cart = visit.cart();
    List<OrderLine> lines = cart.lines(shop().catalog());
    if (lines.isEmpty()) {
      seeOther(request.getContextPath() + "/cart", response);
      return;
    }
    Order order =
        cart.orderId()
            .flatMap(shop().orders()::find)
            .orElseGet(() -> shop().orders().place(visit.visitor(), lines));
    visit.keep(cart.orderedAs(order.id()));
    PayNow.with(shop()).send(order, request, response);
  }
}
