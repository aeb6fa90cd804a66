package io.github.payreturn.sampleshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * A request of somebody who reads English, as all our pages are in it. The return filter's messages
 * follow the request's language; without this, a page would have two.
 */
final class InEnglish extends HttpServletRequestWrapper {

  InEnglish(HttpServletRequest request) {
    super(request);
  }

  @Override
  public Locale getLocale() {
    return Locale.ENGLISH;
  }

  @Override
  public Enumeration<Locale> getLocales() {
    return Collections.enumeration(List.of(getLocale()));
  }
}
