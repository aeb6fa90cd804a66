package io.github.payreturn.sampleshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * A request of somebody who reads one language. The return filter's messages follow the request's;
 * without this, a page could have two.
 */
final class InLanguage extends HttpServletRequestWrapper {

  private final Language language;

  InLanguage(HttpServletRequest request, Language language) {
    super(request);
    this.language = language;
  }

  @Override
  public Locale getLocale() {
    return language.locale();
  }

  @Override
  public Enumeration<Locale> getLocales() {
    return Collections.enumeration(List.of(getLocale()));
  }
}
