package io.github.payreturn.servlet;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A filter of ours that the container knows, started or not.
 *
 * @param name in messages
 * @param parameters its init-params
 */
record DeclaredFilter(String name, Map<String, String> parameters, ServletContext application) {

  private static final String CLASS = CheckoutReturnFilter.class.getName();

  static DeclaredFilter of(FilterConfig config) {
    Map<String, String> parameters = new HashMap<>();
    for (String name : Collections.list(config.getInitParameterNames())) {
      parameters.put(name, config.getInitParameter(name));
    }
    return new DeclaredFilter(config.getFilterName(), parameters, config.getServletContext());
  }

  /** All that there are by now, in {@code web.xml} or by a program. */
  static List<DeclaredFilter> in(ServletContext application) {
    return application.getFilterRegistrations().values().stream()
        .filter(registration -> Objects.equals(registration.getClassName(), CLASS))
        .map(registration -> of(registration, application))
        .toList();
  }

  private static DeclaredFilter of(FilterRegistration registration, ServletContext application) {
    return new DeclaredFilter(
        registration.getName(), Map.copyOf(registration.getInitParameters()), application);
  }
}
