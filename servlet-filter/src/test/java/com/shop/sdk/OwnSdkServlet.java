package com.shop.sdk;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Says from which jar a class comes, as this shop's own code sees it. */
public class OwnSdkServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    @Nullable String name = request.getParameter("class");
    try {
      Class<?> type = Class.forName(name, true, OwnSdkServlet.class.getClassLoader());
      response.getWriter().print(type.getProtectionDomain().getCodeSource().getLocation());
    } catch (ClassNotFoundException notThere) {
      response.getWriter().print("not there");
    }
  }
}
