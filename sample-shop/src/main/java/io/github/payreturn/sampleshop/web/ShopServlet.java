package io.github.payreturn.sampleshop.web;

import io.github.payreturn.sampleshop.Shop;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What all our servlets do. */
abstract class ShopServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  final Shop shop() {
    return Shop.in(getServletContext());
  }

  /** Shows a page of ours. No browser keeps it: it has a visitor's cart and form token in it. */
  static void show(String page, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    response.setHeader("Cache-Control", "no-store");
    request.getRequestDispatcher("/WEB-INF/pages/" + page).forward(request, response);
  }

  /** Shows a page to those who work here, who speak English. */
  static void showToStaff(String page, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Visit.of(request).speak(Language.ENGLISH);
    show(page, request, response);
  }

  /** Sends the browser on, after a form, so that a reload does not send the form again. */
  static void seeOther(String url, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", url);
  }

  static void notFound(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  /** What comes after the servlet's own path, without the slash; empty if there is nothing. */
  static String rest(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null || path.isEmpty() ? "" : path.substring(1);
  }

  /**
   * Where this buyer's browser has the shop. Behind a proxy the server has to be told to read its
   * forwarded headers, or the address is a setting.
   */
  static String shopUrl(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    int origin = url.length() - request.getRequestURI().length();
    return url.substring(0, origin) + request.getContextPath();
  }
}
