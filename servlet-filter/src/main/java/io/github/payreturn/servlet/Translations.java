package io.github.payreturn.servlet;

import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.Settings;
import io.github.payreturn.settings.SettingsTable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The texts for buyers in every language that the shop speaks: the shop's own, then ours. */
final class Translations {

  private static final String OURS = "io.github.payreturn.servlet.messages";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final List<String> languages;
  private final Map<String, Messages> byLanguage;

  private Translations(List<String> languages, Map<String, Messages> byLanguage) {
    this.languages = languages;
    this.byLanguage = byLanguage;
  }

  static Translations of(Settings settings, ClassLoader application, Faults faults) {
    List<String> languages = settings.get(SettingsTable.LANGUAGES);
    Optional<String> shops = settings.find(SettingsTable.MESSAGES);
    String where = settings.where(SettingsTable.MESSAGES);
    Map<String, Messages> byLanguage =
        languages.stream()
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    language ->
                        new Messages(
                            language,
                            shops.flatMap(
                                name -> shops(name, language, application, where, faults)),
                            bundle(OURS, language, Translations.class.getClassLoader()))));
    return new Translations(languages, byLanguage);
  }

  /** In the language that the buyer likes best among those that the shop speaks. */
  Messages forBuyer(HttpServletRequest request) {
    List<Locale> preferred = new ArrayList<>(Collections.list(request.getLocales()));
    String language =
        preferred.stream()
            .map(Locale::getLanguage)
            .filter(byLanguage::containsKey)
            .findFirst()
            .orElse(languages.get(0));
    return byLanguage.getOrDefault(language, byLanguage.values().iterator().next());
  }

  private static Optional<ResourceBundle> shops(
      String name, String language, ClassLoader application, String where, Faults faults) {
    try {
      return Optional.of(bundle(name, language, application));
    } catch (MissingResourceException missing) {
      faults.addOnce(where, "the application has no resource bundle " + name + ".");
      return Optional.empty();
    }
  }

  private static ResourceBundle bundle(String name, String language, ClassLoader loader) {
    return ResourceBundle.getBundle(name, Locale.forLanguageTag(language), loader, NO_FALLBACK);
  }
}
