package io.github.payreturn.servlet;

import io.github.payreturn.settings.Faults;
import jakarta.servlet.FilterRegistration;
import java.util.Collection;
import java.util.List;

/**
 * Which requests the container hands to a filter.
 *
 * @param filter its name
 * @param patterns of URLs
 * @param everything whether that cannot be told, or servlets are named instead of URLs
 */
record Mappings(String filter, Collection<String> patterns, boolean everything) {

  static Mappings of(DeclaredFilter declared) {
    String name = declared.name();
    FilterRegistration registration = declared.application().getFilterRegistration(name);
    return registration == null
        ? new Mappings(name, List.of(), true)
        : new Mappings(
            name,
            registration.getUrlPatternMappings(),
            !registration.getServletNameMappings().isEmpty());
  }

  /** An endpoint that no mapping covers would never see a buyer. */
  void check(Endpoints endpoints, Faults faults) {
    endpoints
        .paths()
        .distinct()
        .filter(path -> !covers(path))
        .forEach(
            path ->
                faults.add(
                    "the mapping of the filter " + filter,
                    "%s is not covered by %s. Add <url-pattern>%s</url-pattern>."
                        .formatted(
                            path,
                            patterns.isEmpty() ? "any pattern" : String.join(", ", patterns),
                            path)));
  }

  private boolean covers(String path) {
    return everything || patterns.stream().anyMatch(pattern -> matches(pattern, path));
  }

  /** As the Servlet specification says in 12.2. */
  private static boolean matches(String pattern, String path) {
    if (pattern.endsWith("/*")) {
      String prefix = pattern.substring(0, pattern.length() - 2);
      return path.equals(prefix) || path.startsWith(prefix + "/");
    }
    return pattern.startsWith("*.") ? path.endsWith(pattern.substring(1)) : pattern.equals(path);
  }
}
