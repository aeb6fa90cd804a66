package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.order.Order;
import io.github.payreturn.sampleshop.order.OrderLine;
import io.github.payreturn.sampleshop.order.PaymentPlan;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

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
    request.setAttribute("ships", shop().catalog().ships(lines));
    request.setAttribute("plans", plans(lines));
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
    PaymentPlan plan = plan(request, lines);
    Order order =
        cart.orderId()
            .flatMap(shop().orders()::find)
            .orElseGet(() -> shop().orders().place(visit.visitor(), plan, lines));
    visit.keep(cart.orderedAs(order.id()));
    PayNow.with(shop()).send(order.paidBy(plan), request, response);
  }

  /** What needs no parcel is paid now. */
  private List<PaymentPlan> plans(List<OrderLine> lines) {
    if (!shop().catalog().ships(lines)) {
      return List.of(PaymentPlan.AT_ONCE);
    }
    return Stream.of(PaymentPlan.values())
        .filter(plan -> plan != PaymentPlan.IN_TWO_PARCELS || lines.size() > 1)
        .toList();
  }

  /** What the buyer chose; whatever else is sent means now. */
  private PaymentPlan plan(HttpServletRequest request, List<OrderLine> lines) {
    return plans(lines).stream()
        .filter(plan -> plan.name().equals(request.getParameter("plan")))
        .findFirst()
        .orElse(PaymentPlan.AT_ONCE);
  }
}
