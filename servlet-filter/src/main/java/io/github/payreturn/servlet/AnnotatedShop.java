package io.github.payreturn.servlet;

import io.github.payreturn.OrderLookup;
import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.SettingsSource;
import io.github.payreturn.settings.SettingsTable;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of an application that carry {@link AmazonPayReturn}; one, where all is well.
 *
 * @param classes as the container found them
 */
record AnnotatedShop(List<Class<?>> classes) {

  private static final String ATTRIBUTE = AnnotatedShop.class.getName();
  private static final String ABOUT = "@AmazonPayReturn";

  /** What the initializer left; nothing if it never ran. */
  static AnnotatedShop of(ServletContext application) {
    return application.getAttribute(ATTRIBUTE) instanceof AnnotatedShop found
        ? found
        : new AnnotatedShop(List.of());
  }

  void leaveIn(ServletContext application) {
    application.setAttribute(ATTRIBUTE, this);
  }

  /** The attributes that are set, as settings. */
  SettingsSource settings(Faults faults) {
    if (classes.size() > 1) {
      faults.add(
          ABOUT,
          "several classes carry it: %s. Leave it on one."
              .formatted(
                  String.join(", ", classes.stream().map(Class::getName).sorted().toList())));
    }
    return classes.size() == 1
        ? settings(classes.get(0), faults)
        : SettingsSource.of(ABOUT, Map.of(), true);
  }

  private static SettingsSource settings(Class<?> type, Faults faults) {
    if (!OrderLookup.class.isAssignableFrom(type)) {
      faults.add(
          ABOUT, "%s carries it and does not implement OrderLookup.".formatted(type.getName()));
    }
    Map<String, String> values = attributes(type.getAnnotation(AmazonPayReturn.class));
    values.put(SettingsTable.ORDER_LOOKUP.key(), type.getName());
    return SettingsSource.of(ABOUT + " on " + type.getName(), values, true);
  }

  private static Map<String, String> attributes(AmazonPayReturn annotation) {
    Map<String, String> values = new HashMap<>();
    for (Method attribute : AmazonPayReturn.class.getDeclaredMethods()) {
      String value = text(attribute, annotation);
      if (!value.isEmpty()) {
        values.put(attribute.getName(), value);
      }
    }
    return values;
  }

  private static String text(Method attribute, AmazonPayReturn annotation) {
    try {
      return attribute.invoke(annotation) instanceof String[] several
          ? String.join(",", several)
          : (String) attribute.invoke(annotation);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
