package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.catalog.Product;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The front page with all teas, and a page for each of them. */
public final class TeaServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!request.getServletPath().equals("/tea")) {
      show("teas.jsp", request, response);
      return;
    }
    Optional<Product> tea = shop().catalog().find(rest(request));
    if (tea.isEmpty()) {
      notFound(response);
      return;
    }
    request.setAttribute("tea", tea.get());
    show("tea.jsp", request, response);
  }
}
