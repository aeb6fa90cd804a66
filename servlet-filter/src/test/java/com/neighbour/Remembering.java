package com.neighbour;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says who the buyer is, and where they can go on: a session for buyers without cookies. */
public final class Remembering extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getParameter("name");
    if (name != null) {
      request.getSession().setAttribute("name", name);
      response.getWriter().print(response.encodeURL("/shop/amazonpay/return"));
    } else {
      Object known =
          request.getSession(false) == null ? null : request.getSession().getAttribute("name");
      response.getWriter().print(known);
    }
  }
}
