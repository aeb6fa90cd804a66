package io.github.payreturn.spring;

import io.github.payreturn.settings.Setting;
import java.util.Locale;
import java.util.Optional;

/** How a setting is called as a property of Spring's. */
final class PropertyNames {

  static final String PREFIX = "amazonpay.return.";

  private static final String ENVIRONMENT_PREFIX = "amazonpay_return_";

  private PropertyNames() {}

  /** {@code amazonpay.return.complete-path} for {@code completePath}. */
  static String of(Setting<?> setting) {
    return PREFIX + setting.key().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** What remains of a property's name behind our prefix; empty if it is not ours. */
  static Optional<String> behindPrefix(String property) {
    String lower = property.toLowerCase(Locale.ROOT);
    return lower.startsWith(PREFIX) || lower.startsWith(ENVIRONMENT_PREFIX)
        ? Optional.of(property.substring(PREFIX.length()))
        : Optional.empty();
  }

  /** The same for every way of writing a name: with hyphens, humps, underscores, or an index. */
  static String uniform(String name) {
    return name.replaceAll("\\[\\d+]$|_\\d+_?$", "")
        .replaceAll("[-_]", "")
        .toLowerCase(Locale.ROOT);
  }
}
