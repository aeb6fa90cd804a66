package com.shop.server;

import com.shop.payment.Order;
import com.shop.payment.OrderDao;
import io.github.payreturn.servlet.AmazonPayReturns;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;

/** Begins a checkout: saves an order of 19.99 EUR and says where Amazon shall send its buyer. */
@WebServlet("/begin")
public class BeginServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String order = request.getParameter("order");
    OrderDao orders = (OrderDao) getServletContext().getAttribute("orderDao");
    orders.save(new Order(order, new BigDecimal("19.99"), "EUR"));
    String endpoint = request.getRequestURL().toString().replace("/begin", "/amazonpay/return");
    response.getWriter().print(AmazonPayReturns.in(getServletContext()).returnUrl(endpoint, order));
  }
}
