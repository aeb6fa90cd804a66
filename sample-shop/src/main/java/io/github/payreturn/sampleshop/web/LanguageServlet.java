package io.github.payreturn.sampleshop.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;

/** Remembers which language a visitor chose, and goes back to where they were. */
public final class LanguageServlet extends ShopServlet {

  private static final long serialVersionUID = 1L;
  private static final Duration REMEMBERED = Duration.ofDays(365);

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
    Language.byTag(Objects.requireNonNullElse(request.getParameter("to"), ""))
        .ifPresent(language -> response.addCookie(cookie(language, request)));
    seeOther(back(request), response);
  }

  private static Cookie cookie(Language language, HttpServletRequest request) {
    Cookie cookie = new Cookie(Language.COOKIE, language.tag());
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) REMEMBERED.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** A page of ours, and nobody else's: one slash, and then no other. */
  private static String back(HttpServletRequest request) {
    String back = Objects.requireNonNullElse(request.getParameter("back"), "");
    return back.matches("/([\\w.~%-][\\w.~%/?=&;,+-]*)?") ? back : request.getContextPath() + "/";
  }
}
