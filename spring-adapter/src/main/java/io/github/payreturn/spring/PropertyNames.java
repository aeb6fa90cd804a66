package io.github.payreturn.spring;

import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.SettingsTable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a setting is called as a property of Spring's. */
final class PropertyNames {

  static final String PREFIX = "amazonpay.return.";

  private static final String ENVIRONMENT_PREFIX = "amazonpay_return_";

  private PropertyNames() {}

  /** {@code amazonpay.return.complete-path} for {@code completePath}. */
  static String of(Setting<?> setting) {
    return PREFIX + hyphened(setting);
  }

  private static String hyphened(Setting<?> setting) {
    return setting.key().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** What remains of a property's name behind our prefix; empty if it is not ours. */
  static Optional<String> behindPrefix(String property) {
    String lower = property.toLowerCase(Locale.ROOT);
    return lower.startsWith(PREFIX) || lower.startsWith(ENVIRONMENT_PREFIX)
        ? Optional.of(property.substring(PREFIX.length()))
        : Optional.empty();
  }

  /**
   * A setting of one merchant account.
   *
   * @param key {@code merchant.eu.publicKeyId}
   * @param property {@code amazonpay.return.merchant.eu.public-key-id}
   */
  record Merchants(String key, String property) {

    private static final Pattern FORM = Pattern.compile("(?i)merchant[._]([a-z0-9]+)[._](.+)");

    /** Empty if the name is none of the family, or none of a setting. */
    static Optional<Merchants> parse(String name) {
      Matcher parts = FORM.matcher(name);
      return parts.matches()
          ? SettingsTable.all().stream()
              .filter(setting -> uniform(setting.key()).equals(uniform(parts.group(2))))
              .findFirst()
              .map(setting -> of(parts.group(1).toLowerCase(Locale.ROOT), setting))
          : Optional.empty();
    }

    private static Merchants of(String merchant, Setting<?> setting) {
      String family = "merchant." + merchant + ".";
      return new Merchants(family + setting.key(), PREFIX + family + hyphened(setting));
    }
  }

  /** A list's name, of the name of one of its members. */
  static String withoutIndex(String name) {
    return name.replaceAll("\\[\\d+]$|_\\d+_?$", "");
  }

  /** The same for every way of writing a name: with hyphens, humps, underscores, or an index. */
  static String uniform(String name) {
    return withoutIndex(name).replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }
}
