package io.github.payreturn.servlet;

import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.SettingsSource;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * The plugin of the platform that the shop runs on, asked once; without one, nothing.
 *
 * @param settings rank just above the defaults
 * @param parts serve where the shop has none of its own
 */
record Platform(SettingsSource settings, List<?> parts) {

  private static final String ABOUT = "platform plugin";
  private static final Platform NONE =
      new Platform(SettingsSource.of("no platform plugin", Map.of(), true), List.of());

  /** Of those that were handed in and those that lie in the application, there can be one. */
  static Platform of(ServletContext application, List<PlatformPlugin> handedIn, Faults faults) {
    List<PlatformPlugin> plugins = load(application.getClassLoader(), faults);
    plugins.addAll(handedIn);
    if (plugins.size() > 1) {
      faults.add(
          ABOUT,
          "there are several: %s. Leave one of them in the application."
              .formatted(
                  String.join(", ", plugins.stream().map(Platform::describe).sorted().toList())));
    }
    return plugins.size() == 1 ? ask(plugins.get(0), application, faults) : NONE;
  }

  /** The platform's part of a type. */
  <T> Optional<T> find(Class<T> type) {
    return parts.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private static List<PlatformPlugin> load(ClassLoader application, Faults faults) {
    List<PlatformPlugin> plugins = new ArrayList<>();
    try {
      ServiceLoader.load(PlatformPlugin.class, application).forEach(plugins::add);
    } catch (ServiceConfigurationError | LinkageError broken) {
      faults.add(ABOUT, "it cannot be loaded: " + broken.getMessage());
    }
    return plugins;
  }

  private static Platform ask(PlatformPlugin plugin, ServletContext application, Faults faults) {
    try {
      String place = "the platform plugin " + plugin.name();
      return new Platform(
          SettingsSource.of(place, plugin.settings(application), true),
          List.copyOf(plugin.parts(application)));
    } catch (RuntimeException | LinkageError broken) {
      faults.add(ABOUT, "%s cannot be used: %s".formatted(describe(plugin), broken));
      return NONE;
    }
  }

  private static String describe(PlatformPlugin plugin) {
    return plugin.getClass().getName();
  }
}
