package io.github.payreturn.servlet;

import io.github.payreturn.settings.SettingsSource;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The places where a web application's settings come from, in the order of their precedence: system
 * properties, environment, init-params of the filter, context-params, {@code
 * /WEB-INF/amazonpay.properties}.
 */
final class WebSettings {

  /** The prefix is itself an init-param, for two applications in one JVM. */
  static final String PREFIX_PARAMETER = "settingsPrefix";

  private static final String PREFIX = "amazonpay.return.";
  private static final String FILE = "/WEB-INF/amazonpay.properties";

  private WebSettings() {}

  static List<SettingsSource> of(DeclaredFilter filter) {
    String given = filter.parameters().getOrDefault(PREFIX_PARAMETER, PREFIX);
    String prefix = given.endsWith(".") ? given : given + ".";
    ServletContext application = filter.application();
    return List.of(
        systemProperties(prefix),
        environment(prefix, System.getenv()),
        initParameters(filter),
        contextParameters(prefix, application),
        file(application));
  }

  private static SettingsSource systemProperties(String prefix) {
    Properties properties = System.getProperties();
    Map<String, String> all =
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, properties::getProperty));
    return SettingsSource.of("a system property", below(prefix, all), false);
  }

  /** {@code amazonpay.return.completePath} is {@code AMAZONPAY_RETURN_COMPLETE_PATH} there. */
  static SettingsSource environment(String prefix, Map<String, String> variables) {
    String upperPrefix = prefix.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    Map<String, String> values = new HashMap<>();
    below(upperPrefix, variables).forEach((name, value) -> values.put(key(name), value));
    return SettingsSource.of("the environment", values, false);
  }

  private static SettingsSource initParameters(DeclaredFilter filter) {
    Map<String, String> values = new HashMap<>(filter.parameters());
    values.remove(PREFIX_PARAMETER);
    return SettingsSource.of("an init-param of the filter " + filter.name(), values, true);
  }

  private static SettingsSource contextParameters(String prefix, ServletContext application) {
    Map<String, String> values = new HashMap<>();
    for (String name : names(application.getInitParameterNames())) {
      values.put(name, application.getInitParameter(name));
    }
    return SettingsSource.of("a context-param", below(prefix, values), false);
  }

  private static SettingsSource file(ServletContext application) {
    Properties properties = new Properties();
    try (InputStream in = application.getResourceAsStream(FILE)) {
      if (in != null) {
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        properties.load(reader);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE + " cannot be read", unreadable);
    }
    Map<String, String> values =
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, properties::getProperty));
    return SettingsSource.of(FILE, values, true);
  }

  private static Map<String, String> below(String prefix, Map<String, String> all) {
    Map<String, String> ours = new HashMap<>();
    all.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            ours.put(name.substring(prefix.length()), value);
          }
        });
    return ours;
  }

  /** {@code MERCHANT_FR_REGION} is {@code merchant.fr.region}, every other name a single word. */
  private static String key(String upperSnake) {
    String[] parts = upperSnake.split("_", 3);
    return parts.length == 3 && parts[0].equals("MERCHANT")
        ? "merchant.%s.%s".formatted(parts[1].toLowerCase(Locale.ROOT), camelCase(parts[2]))
        : camelCase(upperSnake);
  }

  private static String camelCase(String upperSnake) {
    StringBuilder camel = new StringBuilder();
    for (String word : upperSnake.toLowerCase(Locale.ROOT).split("_", -1)) {
      camel.append(
          camel.isEmpty() || word.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return camel.toString();
  }

  private static List<String> names(Enumeration<String> names) {
    return Collections.list(names);
  }
}
