package io.github.payreturn.settings;

import java.util.List;
import java.util.Locale;

/** What must be there, and what cannot be together. */
final class SettingsRules {

  private static final List<Setting<?>> REQUIRED =
      List.of(SettingsTable.REGION, SettingsTable.PUBLIC_KEY_ID, SettingsTable.PRIVATE_KEY);

  private SettingsRules() {}

  static void check(Settings settings, Faults faults) {
    for (String merchant : settings.merchants()) {
      checkMerchant(merchant, settings.ofMerchant(merchant), faults);
    }
    if (settings.find(SettingsTable.DATA_SOURCE).isPresent()
        && settings.find(SettingsTable.JOURNAL_FILE).isPresent()) {
      faults.add(
          "%s; %s"
              .formatted(
                  settings.where(SettingsTable.DATA_SOURCE),
                  settings.where(SettingsTable.JOURNAL_FILE)),
          "only one of the two can carry the journal. Remove the other.");
    }
  }

  private static void checkMerchant(String merchant, Settings own, Faults faults) {
    REQUIRED.stream()
        .filter(setting -> own.find(setting).isEmpty())
        .forEach(
            setting ->
                faults.addOnce(
                    keyOf(merchant, setting),
                    "it is not set anywhere. Allowed: %s.".formatted(setting.allowed())));
    String keyId = own.find(SettingsTable.PUBLIC_KEY_ID).orElse("").toUpperCase(Locale.ROOT);
    own.find(SettingsTable.ENVIRONMENT)
        .filter(environment -> keyId.startsWith(other(environment).name()))
        .ifPresent(
            environment ->
                faults.add(
                    keyOf(merchant, SettingsTable.ENVIRONMENT)
                        + own.place(SettingsTable.ENVIRONMENT).map(", set in "::concat).orElse(""),
                    "%s contradicts %s, which is a %s key. Leave it out."
                        .formatted(
                            environment,
                            keyOf(merchant, SettingsTable.PUBLIC_KEY_ID),
                            other(environment))));
  }

  private static String keyOf(String merchant, Setting<?> setting) {
    return merchant.equals(Settings.DEFAULT_MERCHANT)
        ? setting.key()
        : MerchantKeys.key(merchant, setting);
  }

  private static Environment other(Environment environment) {
    return environment == Environment.LIVE ? Environment.SANDBOX : Environment.LIVE;
  }
}
