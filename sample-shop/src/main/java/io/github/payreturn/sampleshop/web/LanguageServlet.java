package io.github.payreturn.sampleshop.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Remembers the language that a visitor chose, and shows the same page in it. */
public final class LanguageServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;
  private static final Duration REMEMBERED = Duration.ofDays(365);

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Locale> language =
        Optional.ofNullable(request.getParameter("language")).flatMap(Languages::named);
    if (language.isEmpty()) {
      notFound(response);
      return;
    }
    Cookie cookie = new Cookie(Languages.COOKIE, language.get().getLanguage());
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) REMEMBERED.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    seeOther(pageBefore(request), response);
  }

  /** Only if it was one of ours: nobody is sent to another site from here. */
  private static String pageBefore(HttpServletRequest request) {
    String frontPage = shopUrl(request) + "/";
    return Optional.ofNullable(request.getHeader("Referer"))
        .filter(page -> page.startsWith(frontPage))
        .orElse(frontPage);
  }
}
