package com.shop.cdi;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Begins a checkout, or shows what is left of it. */
public class BeginServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Checkout checkout = CDI.current().select(Checkout.class).get();
    String order = request.getParameter("order");
    if (order != null) {
      checkout.begin(order);
    }
    response.getWriter().print(checkout.orderId().orElse("nothing"));
  }
}
