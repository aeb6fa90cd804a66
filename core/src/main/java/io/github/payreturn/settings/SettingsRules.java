package io.github.payreturn.settings;

import java.util.List;
import java.util.Locale;

/** What must be there, and what cannot be together. */
final class SettingsRules {

  private static final List<Setting<?>> REQUIRED =
      List.of(Settings.REGION, Settings.PUBLIC_KEY_ID, Settings.PRIVATE_KEY);

  private SettingsRules() {}

  static void check(Settings settings, Faults faults) {
    for (String merchant : settings.merchants()) {
      checkMerchant(merchant, settings.ofMerchant(merchant), faults);
    }
    if (settings.find(Settings.DATA_SOURCE).isPresent()
        && settings.find(Settings.JOURNAL_FILE).isPresent()) {
      faults.add(
          "%s; %s"
              .formatted(
                  settings.where(Settings.DATA_SOURCE), settings.where(Settings.JOURNAL_FILE)),
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
    String keyId = own.find(Settings.PUBLIC_KEY_ID).orElse("").toUpperCase(Locale.ROOT);
    own.find(Settings.ENVIRONMENT)
        .filter(environment -> keyId.startsWith(other(environment).name()))
        .ifPresent(
            environment ->
                faults.add(
                    keyOf(merchant, Settings.ENVIRONMENT)
                        + own.place(Settings.ENVIRONMENT).map(", set in "::concat).orElse(""),
                    "%s contradicts %s, which is a %s key. Leave it out."
                        .formatted(
                            environment,
                            keyOf(merchant, Settings.PUBLIC_KEY_ID),
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
