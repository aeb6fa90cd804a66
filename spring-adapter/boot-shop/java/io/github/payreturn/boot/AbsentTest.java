package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.shop.flows.FlowShop;
import io.github.payreturn.servlet.AmazonPayReturns;
import io.github.payreturn.testing.TestMerchant;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

@DisplayName("A Boot application starts, with all of ours that can be, without")
class AbsentTest {

  /** What may not be there, by what conditions look for. */
  private enum Library {
    NOTHING("", "no.such.library"),
    SECURITY("", "org.springframework.security"),
    THYMELEAF("", "org.thymeleaf"),
    ACTUATOR(
        "amazonPayReturnsEndpoint",
        "org.springframework.boot.actuate.endpoint.annotation.Endpoint"),
    HEALTH(
        "amazonPayReturnHealthIndicator",
        "org.springframework.boot.actuate.health.HealthIndicator",
        "org.springframework.boot.health.contributor.HealthIndicator"),
    MICROMETER("amazonPayReturnMetrics", "io.micrometer.core"),
    FLYWAY("amazonPayReturnJournalMigration", "org.flywaydb");

    private final String bean;
    private final String inBoot3;
    private final String inBoot4;

    Library(String bean, String name) {
      this(bean, name, name);
    }

    Library(String bean, String inBoot3, String inBoot4) {
      this.bean = bean;
      this.inBoot3 = inBoot3;
      this.inBoot4 = inBoot4;
    }

    ClassLoader othersOnly() {
      return new FilteredClassLoader(inBoot3, inBoot4);
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("any one of these libraries")
  void starts(Library absent, @TempDir Path directory) {
    boolean flyway = absent != Library.FLYWAY;
    new WebApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withClassLoader(absent.othersOnly())
        .withUserConfiguration(FlowShop.class)
        .withPropertyValues(
            "spring.config.name=flows",
            InMemory.database("without-" + absent),
            "spring.sql.init.mode=" + (flyway ? "never" : "always"),
            "spring.sql.init.schema-locations=classpath:db/migration/V1__orders.sql",
            "management.endpoints.web.exposure.include=health,amazonpayreturns",
            "amazonpay.return.journal-schema=" + (flyway ? "" : "create"),
            "amazonpay.return.private-key=file:" + TestMerchant.privateKeyIn(directory),
            "amazonpay.return.recovery=false")
        .run(
            context -> {
              assertThat(context).hasNotFailed().hasSingleBean(AmazonPayReturns.class);
              assertThat(Arrays.stream(Library.values()).filter(library -> !library.bean.isEmpty()))
                  .allSatisfy(
                      library ->
                          assertThat(context.containsBean(library.bean))
                              .as(library.bean)
                              .isEqualTo(library != absent));
            });
  }
}
