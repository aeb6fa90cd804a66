package io.github.payreturn.sampleshop.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The languages of the shop's pages. */
public enum Language {
  ENGLISH(Locale.UK, "English"),
  GERMAN(Locale.GERMANY, "Deutsch"),
  JAPANESE(Locale.JAPAN, "日本語");

  static final String COOKIE = "language";

  private static final String BUNDLE = "io.github.payreturn.sampleshop.texts";

  private final Locale locale;
  private final String ownName;

  Language(Locale locale, String ownName) {
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The one that a visitor chose, else the first that their browser asks for and we speak. */
  static Language of(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .flatMap(tag -> byTag(tag).stream())
        .findFirst()
        .or(() -> asked(Collections.list(request.getLocales())))
        .orElse(ENGLISH);
  }

  /** By its tag, which may come from anywhere. */
  static Optional<Language> byTag(String tag) {
    return Stream.of(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** For {@code lang} in a page. */
  public String tag() {
    return locale.getLanguage();
  }

  /** As those who speak it call it. */
  public String ownName() {
    return ownName;
  }

  /** How amounts and days are written. */
  public Locale locale() {
    return locale;
  }

  /** What the pages say in it. */
  ResourceBundle texts() {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale,
        Language.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static Optional<Language> asked(List<Locale> preferred) {
    return preferred.stream().flatMap(wanted -> byTag(wanted.getLanguage()).stream()).findFirst();
  }
}
