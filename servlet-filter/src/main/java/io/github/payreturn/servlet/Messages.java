package io.github.payreturn.servlet;

import java.util.Locale;
import java.util.ResourceBundle;

/** What buyers read, in their language, English where there is no other. */
record Messages(ResourceBundle bundle) {

  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  static Messages in(Locale locale) {
    return new Messages(
        ResourceBundle.getBundle(
            "io.github.payreturn.servlet.messages",
            locale,
            Messages.class.getClassLoader(),
            ENGLISH_OTHERWISE));
  }

  /** The headline for a code. */
  String title(String code) {
    return bundle.getString(code + ".title");
  }

  /** One or two sentences for a code. */
  String text(String code) {
    return bundle.getString(code + ".text");
  }

  /** The word before an order id. */
  String order() {
    return bundle.getString("order");
  }

  String backToShop() {
    return bundle.getString("back-to-shop");
  }

  /** The language that was found. */
  String language() {
    Locale found = bundle.getLocale();
    return found.getLanguage().isEmpty() ? "en" : found.toLanguageTag();
  }
}
