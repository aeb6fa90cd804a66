package com.neighbour;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Forwards or includes to wherever it is told, or fails, so that an error page is dispatched to.
 */
public final class Dispatching extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String target = "/amazonpay/return";
    switch (request.getParameter("how")) {
      case "forward" -> request.getRequestDispatcher(target).forward(request, response);
      case "include" -> request.getRequestDispatcher(target).include(request, response);
      default -> response.sendError(418);
    }
  }
}
