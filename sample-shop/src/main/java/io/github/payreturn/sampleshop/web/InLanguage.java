package io.github.payreturn.sampleshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * A request of somebody who reads the language of our page. The return filter's messages follow the
 * request's language; without this, a page could have two.
 */
final class InLanguage extends HttpServletRequestWrapper {

  private final Locale language;

  InLanguage(HttpServletRequest request, Locale language) {
    super(request);
    this.language = language;
  }

  @Override
  public Locale getLocale() {
    return language;
  }

  @Override
  public Enumeration<Locale> getLocales() {
    return Collections.enumeration(List.of(language));
  }
}
