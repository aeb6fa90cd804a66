package io.github.payreturn.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.micrometer.PaymentMetrics;
import io.github.payreturn.servlet.AmazonPayReturns;
import io.github.payreturn.servlet.CheckoutReturnFilter;
import io.github.payreturn.settings.SettingsSource;
import io.github.payreturn.spring.JournalMigration;
import io.github.payreturn.spring.SpringFilter;
import io.github.payreturn.testing.TestMerchant;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@DisplayName("Before a bean of the application's own, ours backs off:")
class BacksOffTest {

  private static final String EXPOSED =
      "management.endpoints.web.exposure.include=amazonpayreturns";

  private Path directory = Path.of("");
  private WebApplicationContextRunner shop = new WebApplicationContextRunner();

  @BeforeEach
  void prepare(@TempDir Path forKeys) {
    directory = forKeys;
    shop = SmallShop.in(directory);
  }

  @Test
  @DisplayName("the filter at work, which may be built in a program")
  void filter() {
    shop.withPropertyValues("test.key=file:" + TestMerchant.privateKeyIn(directory))
        .withUserConfiguration(OwnFilter.class)
        .run(
            context -> {
              assertThat(context.getBean(SpringFilter.class)).isSameAs(context.getBean("own"));
              FilterRegistrationBean<?> ours = context.getBean(FilterRegistrationBean.class);
              assertThat(ours.getUrlPatterns()).containsExactly("/own");
              assertThat(context).hasSingleBean(AmazonPayReturns.class);
            });
  }

  @Test
  @DisplayName("its registration")
  void registration() {
    shop.withUserConfiguration(OwnRegistration.class)
        .run(
            context -> {
              FilterRegistrationBean<?> only = context.getBean(FilterRegistrationBean.class);
              assertThat(only.getOrder()).isEqualTo(7);
            });
  }

  @Test
  @DisplayName("what it does for the application's own code")
  void returns() {
    shop.withUserConfiguration(OwnReturns.class)
        .run(context -> assertThat(context.getBeansOfType(AmazonPayReturns.class)).hasSize(1));
  }

  @Test
  @DisplayName("what makes the journal's tables")
  void migration() {
    AtomicBoolean asked = new AtomicBoolean();
    shop.withPropertyValues("amazonpay.return.journal-schema=")
        .withBean(Flyway.class, () -> flyway(directory))
        .withBean("own", JournalMigration.class, () -> () -> asked.set(true))
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .as("nobody made the tables")
                    .rootCause()
                    .hasMessageContaining("journal's table does not exist"));
    assertThat(asked).isTrue();

    shop.withPropertyValues("amazonpay.return.journal-schema=")
        .withBean(Flyway.class, () -> flyway(directory))
        .run(
            context ->
                assertThat(context).hasNotFailed().hasBean("amazonPayReturnJournalMigration"));
  }

  @Test
  @DisplayName("the meters")
  void metrics() {
    PaymentMetrics own = new PaymentMetrics(new SimpleMeterRegistry());
    shop.run(context -> assertThat(context).hasBean("amazonPayReturnMetrics"));
    shop.withBean("own", PaymentMetrics.class, () -> own)
        .run(context -> assertThat(context.getBean(PaymentMetrics.class)).isSameAs(own));
  }

  @Test
  @DisplayName("the health check, by its name")
  void health() {
    shop.withBean("amazonPayReturnHealthIndicator", String.class, () -> "own")
        .run(
            context ->
                assertThat(context.getBean("amazonPayReturnHealthIndicator")).isEqualTo("own"));
  }

  @Test
  @DisplayName("the endpoint, by its name")
  void endpoint() {
    shop.run(context -> assertThat(context).doesNotHaveBean(ReturnsEndpoint.class));
    shop.withPropertyValues(EXPOSED)
        .run(context -> assertThat(context).hasSingleBean(ReturnsEndpoint.class));
    shop.withPropertyValues(EXPOSED)
        .withBean("amazonPayReturnsEndpoint", String.class, () -> "own")
        .run(context -> assertThat(context).doesNotHaveBean(ReturnsEndpoint.class));
  }

  private static Flyway flyway(Path directory) {
    return Flyway.configure().dataSource(SmallShop.database(directory)).load();
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnFilter {

    @Bean
    SpringFilter own(
        ServletContext application,
        DataSource database,
        SmallShop.Payments payments,
        Environment environment) {
      return new SpringFilter(
          CheckoutReturnFilter.builder(application)
              .settings(
                  SettingsSource.of(
                      "the program",
                      Map.of(
                          "completePath", "/own",
                          "region", "EU",
                          "journalSchema", "create",
                          "publicKeyId", TestMerchant.PUBLIC_KEY_ID,
                          "privateKey", environment.getRequiredProperty("test.key")),
                      true))
              .dataSource(database)
              .orderLookup(payments)
              .start());
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnRegistration {

    @Bean
    FilterRegistrationBean<CheckoutReturnFilter> own(SpringFilter running) {
      FilterRegistrationBean<CheckoutReturnFilter> own =
          new FilterRegistrationBean<>(running.filter());
      own.setOrder(7);
      return own;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OwnReturns {

    @Bean
    AmazonPayReturns own(SpringFilter running, ServletContext application) {
      return AmazonPayReturns.in(application);
    }
  }
}
