package io.github.payreturn.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.settings.SettingsSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@DisplayName("Spring's environment is read for settings,")
class EnvironmentSettingsTest {

  private static final String FILE = "application.properties";
  private static final String MACHINE = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

  static final List<Arguments> WAYS_TO_WRITE =
      Stream.of(
              "completePath amazonpay.return.complete-path",
              "completePath amazonpay.return.completePath",
              "completePath amazonpay.return.complete-path[0]",
              "completePath amazonpay.return.completePath[0]",
              "completePath AMAZONPAY_RETURN_COMPLETEPATH",
              "completePath AMAZONPAY_RETURN_COMPLETE_PATH",
              "merchant.eu.publicKeyId amazonpay.return.merchant.eu.public-key-id",
              "merchant.eu.publicKeyId amazonpay.return.merchant.eu.publicKeyId",
              "merchant.eu.publicKeyId AMAZONPAY_RETURN_MERCHANT_EU_PUBLICKEYID",
              "merchant.eu.publicKeyId AMAZONPAY_RETURN_MERCHANT_EU_PUBLIC_KEY_ID")
          .map(pair -> Arguments.of((Object[]) pair.split(" ")))
          .toList();

  @ParameterizedTest(name = "{1}")
  @FieldSource("WAYS_TO_WRITE")
  @DisplayName("however a name is written, with Boot and without, and its place is told")
  void anyName(String key, String property) {
    for (boolean boot : Set.of(true, false)) {
      assertThat(EnvironmentSettings.of(environment(boot, property, "/x"), Set.of()))
          .as("with Boot: " + boot)
          .singleElement()
          .satisfies(
              read -> {
                assertThat(read.keys()).containsExactly(key);
                assertThat(read.find(key)).contains("/x");
                assertThat(read.place()).isEqualTo(isOfTheMachine(property) ? MACHINE : FILE);
                assertThat(read.onlyOurs()).isEqualTo(!isOfTheMachine(property));
              });
    }
  }

  @ParameterizedTest(name = "with Boot: {0}")
  @ValueSource(booleans = {true, false})
  @DisplayName("lists, placeholders, and what is not known")
  void more(boolean boot) {
    StandardEnvironment environment =
        environment(boot, "amazonpay.return.cancel-path[0]", "/${under}/a");
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "defaults",
                Map.of(
                    "under", "pay",
                    "amazonpay.return.cancel-path[1]", "/b",
                    "amazonpay.return.enabled", "true",
                    "amazonpay.return.regoin", "EU")));

    assertThat(EnvironmentSettings.of(environment, Set.of("enabled")))
        .extracting(source -> source.find("cancelPath"))
        .contains(Optional.of("/pay/a,/b"));
    assertThat(EnvironmentSettings.of(environment, Set.of("enabled")))
        .filteredOn(source -> source.place().equals("defaults"))
        .singleElement()
        .extracting(SettingsSource::keys)
        .isEqualTo(Set.of("regoin"));
  }

  private static boolean isOfTheMachine(String property) {
    return property.startsWith("AMAZONPAY_");
  }

  /** Nothing but one property, where such a name belongs. */
  private static StandardEnvironment environment(boolean boot, String property, String text) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
    Map<String, Object> values = Map.of(property, text);
    environment
        .getPropertySources()
        .replace(
            MACHINE,
            isOfTheMachine(property)
                ? new SystemEnvironmentPropertySource(MACHINE, values)
                : new MapPropertySource(FILE, values));
    if (boot) {
      ConfigurationPropertySources.attach(environment);
    }
    return environment;
  }
}
