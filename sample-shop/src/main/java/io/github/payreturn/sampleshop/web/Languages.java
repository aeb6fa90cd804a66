package io.github.payreturn.sampleshop.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of our pages, and which of them a visitor reads. */
final class Languages {

  /** Keeps what a visitor chose by hand. */
  static final String COOKIE = "language";

  static final List<Locale> ALL = List.of(Locale.UK, Locale.GERMANY, Locale.JAPAN);

  private Languages() {}

  /** The one of ours with a tag such as {@code de}. */
  static Optional<Locale> named(String tag) {
    return ALL.stream().filter(ours -> ours.getLanguage().equals(tag)).findFirst();
  }

  /**
   * What the visitor chose, else what their browser likes best. Behind the counter it is English.
   */
  static Locale of(HttpServletRequest request) {
    if (request.getServletPath().startsWith("/counter")) {
      return Locale.UK;
    }
    Stream<String> chosen =
        Stream.ofNullable(request.getCookies())
            .flatMap(Stream::of)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue);
    Stream<String> liked = Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
    return Stream.concat(chosen, liked)
        .flatMap(tag -> named(tag).stream())
        .findFirst()
        .orElse(Locale.UK);
  }
}
