package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.flows.FlowShop;
import io.github.payreturn.servlet.AmazonPayReturns;
import io.github.payreturn.testing.TestMerchant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

@DisplayName("A Boot application starts with us, and has all of ours that can be, without")
class AbsentTest {

  /** What of ours needs what. */
  private static final Map<String, List<String>> NEEDS =
      Map.of(
          "amazonPayReturnFilterRegistration", List.of(),
          "amazonPayReturnHealthIndicator",
              List.of("org.springframework.boot.actuate", "org.springframework.boot.health"),
          "amazonPayReturnsEndpoint", List.of("org.springframework.boot.actuate"),
          "amazonPayReturnMetrics", List.of("io.micrometer.core"),
          "amazonPayReturnJournalMigration", List.of("org.flywaydb", "org.springframework.jdbc"));

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "nothing",
        "org.springframework.security",
        "org.springframework.boot.actuate",
        "org.springframework.boot.health",
        "io.micrometer.core",
        "org.flywaydb",
        "org.thymeleaf"
      })
  @DisplayName("one of these")
  void oneIsAbsent(String absent, @TempDir Path directory) {
    new WebApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withClassLoader(new FilteredClassLoader(absent))
        .withUserConfiguration(FlowShop.class)
        .withPropertyValues(
            "spring.config.name=flows",
            InMemory.database("absent-" + directory.getFileName()),
            "spring.sql.init.schema-locations=classpath:db/migration/V1__orders.sql",
            "management.endpoints.web.exposure.include=health,amazonpayreturns",
            "amazonpay.return.private-key=file:" + TestMerchant.privateKeyIn(directory),
            "amazonpay.return.recovery=false")
        .withPropertyValues(
            absent.equals("org.flywaydb")
                ? new String[] {"amazonpay.return.journal-schema=create"}
                : new String[0])
        .run(context -> hasAllButWhatNeeds(absent, context));
  }

  private static void hasAllButWhatNeeds(String absent, AssertableWebApplicationContext context) {
    assertThat(context).hasNotFailed().hasSingleBean(AmazonPayReturns.class);
    NEEDS.forEach(
        (bean, needed) ->
            assertThat(context.containsBean(bean))
                .as(bean + " without " + absent)
                .isEqualTo(!needed.contains(absent)));
  }
}
