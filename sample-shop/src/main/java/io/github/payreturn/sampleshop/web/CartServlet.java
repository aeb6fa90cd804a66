package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.catalog.Product;
import io.github.payreturn.sampleshop.order.OrderLine;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The cart, and what changes it. */
public final class CartServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    List<OrderLine> lines = Visit.of(request).cart().lines(shop().catalog());
    if (!lines.isEmpty()) {
      request.setAttribute("lines", lines);
      request.setAttribute("total", OrderLine.total(lines));
    }
    show("cart.jsp", request, response);
  }

  /** A form with a product, and either a new quantity or none, which means one more. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Product> product = shop().catalog().find(request.getParameter("product"));
    if (product.isEmpty()) {
      notFound(response);
      return;
    }
    Visit visit = Visit.of(request);
    String id = product.get().id();
    String quantity = request.getParameter("quantity");
    visit.keep(
        quantity == null ? visit.cart().plusOne(id) : visit.cart().with(id, number(quantity)));
    seeOther(request.getContextPath() + "/cart", response);
  }

  /** What is no small number is a slip of the finger: one. */
  private static int number(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 1;
  }
}
