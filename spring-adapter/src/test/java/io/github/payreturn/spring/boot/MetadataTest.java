package io.github.payreturn.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.SettingsTable;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The metadata by which an IDE completes our properties")
class MetadataTest {

  private static final Path FILE =
      Path.of("src", "main", "resources", "META-INF", "spring-configuration-metadata.json");

  @Test
  @DisplayName("says what the table of settings says; if not, the one in target does: copy it")
  void isTheTable() throws IOException {
    Files.writeString(Path.of("target", FILE.getFileName().toString()), metadata());
    assertThat(Files.readString(FILE)).isEqualTo(metadata());
  }

  private static String metadata() {
    List<String> properties = new ArrayList<>();
    properties.add(
        property(
            "amazonpay.return.enabled",
            Boolean.class,
            "Whether the filter is put into the application.",
            Optional.of("true")));
    SettingsTable.all().forEach(setting -> properties.add(property(setting)));
    properties.add(
        property(
            "amazonpay.return.merchant",
            Map.class,
            "Further merchant accounts by a name of a-z and 0-9: region, environment,"
                + " public-key-id, private-key and service-url of each.",
            Optional.empty()));
    properties.add(
        property(
            "management.health.amazonpayreturn.enabled",
            Boolean.class,
            "Whether the health check of Amazon Pay returns is on.",
            Optional.of("true")));
    List<String> hints =
        SettingsTable.all().stream().flatMap(setting -> hint(setting).stream()).toList();
    return """
    {
      "groups": [
        {
          "name": "amazonpay.return",
          "description": "Takes buyers who come back from Amazon Pay."
        }
      ],
      "properties": [
    %s
      ],
      "hints": [
    %s
      ]
    }
    """
        .formatted(String.join(",\n", properties), String.join(",\n", hints));
  }

  private static String property(Setting<?> setting) {
    String lower = setting.description();
    String allowed = setting.allowed();
    return property(
        name(setting),
        javaType(setting),
        "%s Allowed: %s.".formatted(lower, allowed),
        setting.defaultText());
  }

  private static String property(
      String name, Class<?> type, String description, Optional<String> defaultText) {
    String value =
        defaultText.map(text -> ",\n  \"defaultValue\": " + literal(type, text)).orElse("");
    return """
        {
          "name": "%s",
          "type": "%s",
          "description": "%s"%s
        }"""
        .formatted(name, nameOf(type), description.replace("\"", "\\\""), value)
        .indent(4)
        .stripTrailing();
  }

  private static String nameOf(Class<?> type) {
    if (type == Map.class) {
      return "java.util.Map<java.lang.String, java.util.Map<java.lang.String, java.lang.String>>";
    }
    return type == List.class ? "java.util.List<java.lang.String>" : type.getName();
  }

  private static String literal(Class<?> type, String text) {
    return type == Boolean.class || type == Integer.class ? text : '"' + text + '"';
  }

  private static Optional<String> hint(Setting<?> setting) {
    Type type = valueType(setting);
    if (!(type instanceof Class<?> enumeration) || !enumeration.isEnum()) {
      return Optional.empty();
    }
    String values =
        Arrays.stream(enumeration.getEnumConstants())
            .map(constant -> "{ \"value\": \"%s\" }".formatted(constant))
            .collect(Collectors.joining(", "));
    return Optional.of(
        "    { \"name\": \"%s\", \"values\": [%s] }".formatted(name(setting), values));
  }

  /** What a property may be written as: a secret and a URI are texts. */
  private static Class<?> javaType(Setting<?> setting) {
    Type type = valueType(setting);
    if (setting.secret()) {
      return String.class;
    }
    if (type instanceof ParameterizedType) {
      return List.class;
    }
    return List.of(Boolean.class, Integer.class, Duration.class).contains(type)
        ? (Class<?>) type
        : String.class;
  }

  /** The {@code T} of the constant that declares the setting. */
  private static Type valueType(Setting<?> setting) {
    return Arrays.stream(SettingsTable.class.getFields())
        .filter(field -> value(field) == setting)
        .map(field -> ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0])
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no constant for " + setting));
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String name(Setting<?> setting) {
    return "amazonpay.return."
        + setting.key().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
