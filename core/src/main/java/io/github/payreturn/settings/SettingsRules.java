package io.github.payreturn.settings;

import java.util.List;
import java.util.Locale;

/** What must be there, and what cannot be together. */
final class SettingsRules {

  private static final List<Setting<?>> REQUIRED =
      List.of(Settings.REGION, Settings.PUBLIC_KEY_ID, Settings.PRIVATE_KEY);

  private SettingsRules() {}

  static void check(Settings settings, Faults faults) {
    REQUIRED.stream()
        .filter(setting -> settings.find(setting).isEmpty())
        .forEach(
            setting ->
                faults.addOnce(
                    setting.key(),
                    "it is not set anywhere. Allowed: %s.".formatted(setting.allowed())));
    checkEnvironment(settings, faults);
    if (settings.find(Settings.DATA_SOURCE).isPresent()
        && settings.find(Settings.JOURNAL_FILE).isPresent()) {
      faults.add("dataSource and journalFile", "only one of the two can carry the journal.");
    }
  }

  private static void checkEnvironment(Settings settings, Faults faults) {
    String keyId = settings.find(Settings.PUBLIC_KEY_ID).orElse("").toUpperCase(Locale.ROOT);
    settings
        .find(Settings.ENVIRONMENT)
        .filter(environment -> keyId.startsWith(other(environment).name()))
        .ifPresent(
            environment ->
                faults.add(
                    "environment",
                    "%s contradicts publicKeyId, which is a %s key."
                        .formatted(environment, other(environment))));
  }

  private static Environment other(Environment environment) {
    return environment == Environment.LIVE ? Environment.SANDBOX : Environment.LIVE;
  }
}
