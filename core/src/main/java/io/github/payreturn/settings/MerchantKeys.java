package io.github.payreturn.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one family of keys: {@code merchant.<name>.publicKeyId} and so on, for every merchant account
 * beside the default one.
 *
 * @param merchant its name, which we also write into the journal
 * @param setting what is set for it
 */
record MerchantKeys(String merchant, Setting<?> setting) {

  /** What a named merchant can have of its own. */
  static final List<Setting<?>> MEMBERS =
      List.of(
          SettingsTable.REGION,
          SettingsTable.ENVIRONMENT,
          SettingsTable.PUBLIC_KEY_ID,
          SettingsTable.PRIVATE_KEY,
          SettingsTable.SERVICE_URL);

  /** What it takes from the settings of the shop where it has none of its own. */
  static final List<Setting<?>> INHERITED =
      List.of(SettingsTable.REGION, SettingsTable.SERVICE_URL);

  /** Lower case and digits only, so that the environment can spell it. */
  static final String ALLOWED_NAME = "1 to 32 of a-z and 0-9, but not default";

  private static final Pattern KEY = Pattern.compile("merchant\\.([a-z0-9]{1,32})\\.(\\w+)");

  /** The parts of a key; empty if it is none of the family. */
  static Optional<MerchantKeys> parse(String key) {
    Matcher parts = KEY.matcher(key);
    return parts.matches() && !parts.group(1).equals(Settings.DEFAULT_MERCHANT)
        ? MEMBERS.stream()
            .filter(member -> member.key().equals(parts.group(2)))
            .findFirst()
            .map(member -> new MerchantKeys(parts.group(1), member))
        : Optional.empty();
  }

  static boolean isMeant(String key) {
    return key.toLowerCase(Locale.ROOT).startsWith("merchant.");
  }

  static String key(String merchant, Setting<?> setting) {
    return "merchant.%s.%s".formatted(merchant, setting.key());
  }
}
