package io.github.payreturn.spring;

import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.SettingsSource;
import io.github.payreturn.settings.SettingsTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings that stand in Spring's environment, and nowhere else. What a value is, the
 * environment says: with profiles, placeholders and its own precedence. Where it stands is found
 * out for messages, and to tell the shop's own files, in which an unknown name is a fault, from
 * what an operator's machine may inject.
 */
final class EnvironmentSettings {

  private static final String ANYWHERE = "the Spring environment";
  private static final Set<String> OF_THE_MACHINE =
      Set.of(
          StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
          StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);

  private final Environment environment;
  private final Map<String, Map<String, String>> byPlace = new LinkedHashMap<>();

  private EnvironmentSettings(Environment environment) {
    this.environment = environment;
  }

  /**
   * Reads all of them.
   *
   * @param others names of properties below our prefix that are no settings
   */
  static List<SettingsSource> of(Environment environment, Set<String> others) {
    EnvironmentSettings reader = new EnvironmentSettings(environment);
    Map<String, Name> given = reader.names();
    for (Setting<?> setting : SettingsTable.all()) {
      String uniform = PropertyNames.uniform(setting.key());
      Name name = given.remove(uniform);
      String place = name == null ? ANYWHERE : name.place();
      reader
          .value(PropertyNames.of(setting), name)
          .ifPresent(text -> reader.put(place, setting.key(), text));
    }
    others.stream().map(PropertyNames::uniform).forEach(given::remove);
    reader.merchants(given);
    given.values().forEach(unknown -> reader.put(unknown.place(), unknown.asGiven(), ""));
    return reader.sources();
  }

  /** One key for each merchant account and setting that it has of its own. */
  private void merchants(Map<String, Name> given) {
    for (Name name : List.copyOf(given.values())) {
      PropertyNames.Merchants.parse(name.asGiven())
          .ifPresent(
              member ->
                  value(member.property(), name)
                      .ifPresent(
                          text -> {
                            given.remove(PropertyNames.uniform(name.asGiven()));
                            put(name.place(), member.key(), text);
                          }));
    }
  }

  /**
   * A property that somebody gave.
   *
   * @param property its whole name, as it is written there
   * @param asGiven what of it stands behind our prefix
   */
  private record Name(String property, String asGiven, String place) {}

  private List<SettingsSource> sources() {
    List<SettingsSource> sources = new ArrayList<>();
    byPlace.forEach(
        (place, values) ->
            sources.add(SettingsSource.of(place, values, !OF_THE_MACHINE.contains(place))));
    return sources;
  }

  private void put(String place, String key, String text) {
    byPlace.computeIfAbsent(place, first -> new LinkedHashMap<>()).put(key, text);
  }

  /** Boot finds a property however it is written; without Boot, it is asked for as it is. */
  private Optional<String> value(String property, @Nullable Name written) {
    Optional<String> found = value(property);
    return found.isPresent() || written == null
        ? found
        : value(PropertyNames.withoutIndex(written.property()));
  }

  /** A list is one text with commas, or one property for each of its members. */
  private Optional<String> value(String property) {
    Optional<String> text = Optional.ofNullable(environment.getProperty(property));
    if (text.isPresent()) {
      return text.filter(given -> !given.isBlank());
    }
    List<String> members = new ArrayList<>();
    String member = environment.getProperty(property + "[0]");
    while (member != null) {
      members.add(member);
      member = environment.getProperty("%s[%s]".formatted(property, members.size()));
    }
    return members.isEmpty() ? Optional.empty() : Optional.of(String.join(",", members));
  }

  /** Every name below our prefix by its uniform form, with the place that wins. */
  private Map<String, Name> names() {
    if (!(environment instanceof ConfigurableEnvironment configurable)) {
      return new LinkedHashMap<>();
    }
    return configurable.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .map(source -> (EnumerablePropertySource<?>) source)
        .flatMap(
            source ->
                List.of(source.getPropertyNames()).stream()
                    .flatMap(name -> named(name, source).stream()))
        .collect(
            Collectors.toMap(
                name -> PropertyNames.uniform(name.asGiven()),
                name -> name,
                (first, second) -> first,
                LinkedHashMap::new));
  }

  private static Optional<Name> named(String property, PropertySource<?> source) {
    return PropertyNames.behindPrefix(property)
        .map(behind -> new Name(property, behind, source.getName()));
  }
}
