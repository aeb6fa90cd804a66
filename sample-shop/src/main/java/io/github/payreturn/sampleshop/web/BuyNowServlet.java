package io.github.payreturn.sampleshop.web;

import io.github.payreturn.Address;
import io.github.payreturn.sampleshop.catalog.Product;
import io.github.payreturn.sampleshop.order.Order;
import io.github.payreturn.sampleshop.order.OrderLine;
import io.github.payreturn.sampleshop.order.PaymentPlan;
import io.github.payreturn.sampleshop.payment.SharedAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.json.JSONObject;

/**
 * Places the order of a buyer who has just said yes in Amazon's window, for {@code buy-now.js}.
 * Only then does the page call the finalize endpoint, which finds this order by its session.
 */
public final class BuyNowServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Product> product = shop().catalog().find(request.getParameter("product"));
    Optional<Address> address = SharedAddress.parse(request.getParameter("address"));
    Optional<String> session =
        Optional.ofNullable(request.getParameter("amazonCheckoutSessionId"))
            .filter(id -> id.matches("[0-9a-fA-F-]{36}"));
    if (product.isEmpty() || address.isEmpty() || session.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    Visit visit = Visit.of(request);
    Optional<Order> known = shop().orders().ofCheckoutSession(session.get());
    if (known.filter(order -> !order.visitor().equals(visit.visitor())).isPresent()) {
      response.setStatus(HttpServletResponse.SC_CONFLICT);
      return;
    }
    Order order =
        known
            .or(() -> earlierTry(product.get(), request))
            .orElseGet(() -> place(product.get(), visit));
    shop().addresses().keep(order.id(), address.get());
    shop().orders().startedCheckout(order, session.get());
    response.setContentType("application/json");
    response.getWriter().write(new JSONObject().put("order", order.id()).toString());
  }

  /** Somebody whose card was declined tries another: the same order, and not a second one. */
  private static Optional<Order> earlierTry(Product product, HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("order"))
        .flatMap(Visit.of(request)::order)
        .filter(order -> order.state().payable())
        .filter(order -> order.lines().equals(lines(product)));
  }

  private Order place(Product product, Visit visit) {
    return shop().orders().place(visit.visitor(), PaymentPlan.AT_ONCE, lines(product));
  }

  private static List<OrderLine> lines(Product product) {
    return List.of(new OrderLine(product.id(), product.name(), 1, product.price()));
  }
}
