package io.github.payreturn.sampleshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * The two files by which phones know that links to this shop belong into its app: {@code
 * assetlinks.json} for Android App Links, {@code apple-app-site-association} for iOS Universal
 * Links. Both have to be JSON at once, without a redirect, and one of them has no ending by which a
 * server could tell.
 */
public final class AppLinksServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try (InputStream file = getServletContext().getResourceAsStream(request.getServletPath())) {
      if (file == null) {
        notFound(response);
        return;
      }
      response.setContentType("application/json");
      file.transferTo(response.getOutputStream());
    }
  }
}
