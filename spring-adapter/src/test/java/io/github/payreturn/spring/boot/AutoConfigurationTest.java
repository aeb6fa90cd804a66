package io.github.payreturn.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.BuyerReturn;
import io.github.payreturn.Delivery;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.OrderLookup;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Price;
import io.github.payreturn.Succeeded;
import io.github.payreturn.servlet.AmazonPayReturns;
import io.github.payreturn.servlet.CheckoutReturnFilter;
import io.github.payreturn.settings.SettingsException;
import io.github.payreturn.spring.SpringFilter;
import io.github.payreturn.testing.TestMerchant;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.context.WebApplicationContext;

@DisplayName("The auto-configuration")
class AutoConfigurationTest {

  private WebApplicationContextRunner shop = new WebApplicationContextRunner();

  @BeforeEach
  void write(@TempDir Path directory) {
    shop =
        new WebApplicationContextRunner()
            .withConfiguration(
                AutoConfigurations.of(
                    AmazonPayReturnAutoConfiguration.class,
                    JournalMigrationAutoConfiguration.class,
                    Boot3HealthAutoConfiguration.class,
                    Boot4HealthAutoConfiguration.class,
                    ReturnMetricsAutoConfiguration.class,
                    ReturnsEndpointAutoConfiguration.class))
            .withBean("shopDatabase", DataSource.class, () -> database(directory))
            .withBean("payments", Payments.class)
            .withPropertyValues(
                "amazonpay.return.complete-path=/amazonpay/return",
                "amazonpay.return.cancelPath[0]=/amazonpay/cancel",
                "amazonpay.return.cancelPath[1]=/cancel",
                "amazonpay.return.region=EU",
                "amazonpay.return.journal-schema=create",
                "amazonpay.return.recovery=false",
                "amazonpay.return.public-key-id=" + TestMerchant.PUBLIC_KEY_ID,
                "amazonpay.return.private-key=file:" + TestMerchant.privateKeyIn(directory));
  }

  @Test
  @DisplayName("maps the filter to its endpoints only, for requests only, just before Security")
  void registers() {
    shop.run(
        context -> {
          FilterRegistrationBean<?> registration = context.getBean(FilterRegistrationBean.class);
          assertThat(registration.getUrlPatterns())
              .containsExactly("/amazonpay/return", "/amazonpay/cancel", "/cancel");
          assertThat(registration.getOrder()).isEqualTo(-101);
          assertThat(registration.determineDispatcherTypes())
              .containsExactly(DispatcherType.REQUEST);
          assertThat(registration.isAsyncSupported()).isTrue();
          assertThat(context).hasSingleBean(AmazonPayReturns.class);
          assertThat(context).doesNotHaveBean(CheckoutReturnFilter.class);
        });
  }

  @Test
  @DisplayName("backs off before a registration of the application's own")
  void backsOff() {
    shop.withBean(
            "mine",
            FilterRegistrationBean.class,
            () -> {
              FilterRegistrationBean<CheckoutReturnFilter> mine = new FilterRegistrationBean<>();
              mine.setEnabled(false);
              return mine;
            })
        .withBean("amazonPayReturnHealthIndicator", String.class, () -> "the application's own")
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(context.getBean("amazonPayReturnHealthIndicator"))
                  .isEqualTo("the application's own");
            });
  }

  @Test
  @DisplayName("is switched off by one property, and is nothing outside of a servlet application")
  void isOff() {
    shop.withPropertyValues("amazonpay.return.enabled=false")
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .doesNotHaveBean(SpringFilter.class)
                    .doesNotHaveBean("amazonPayReturnHealthIndicator"));
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(AmazonPayReturnAutoConfiguration.class))
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SpringFilter.class));
  }

  @Test
  @DisplayName("needs neither Actuator, Micrometer, Flyway, Spring JDBC nor a health check")
  void needsLittle() {
    shop.withClassLoader(
            new FilteredClassLoader(
                "org.springframework.boot.actuate",
                "org.springframework.boot.health",
                "org.springframework.jdbc",
                "org.flywaydb",
                "io.micrometer.core"))
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(AmazonPayReturns.class)
                    .doesNotHaveBean("amazonPayReturnHealthIndicator")
                    .doesNotHaveBean(MeterRegistry.class)
                    .doesNotHaveBean("amazonPayReturnMetrics"));
  }

  @Test
  @DisplayName("stops the start with one message that lists all that is wrong, and where it stands")
  void tellsAll() {
    shop.withPropertyValues(
            "amazonpay.return.region=MARS",
            "amazonpay.return.complete-pfad=/x",
            "amazonpay.return.success-view=view:thanks",
            "amazonpay.return.merchant.eu.public-key-id=SANDBOX-EU")
        .withBean("another", Payments.class)
        .run(
            context -> {
              Throwable root = context.getStartupFailure();
              FailureAnalysis shown = new SettingsFailureAnalyzer().analyze(root);
              assertThat(shown).isNotNull();
              assertThat(shown.getCause()).isInstanceOf(SettingsException.class);
              assertThat(shown.getDescription())
                  .contains("region: \"MARS\", set in test, is not allowed")
                  .contains("complete-pfad: there is no such setting, set in test")
                  .contains("The nearest is completePath")
                  .contains("nobody here knows the view thanks by its name")
                  .contains("merchant.eu.privateKey")
                  .contains(
                      "orderLookup: there are several beans that could be it: another, payments");
              assertThat(shown.getAction()).contains("amazonpay.return.complete-path");
            });
  }

  @Test
  @DisplayName("refuses a listener that lives with one browser")
  void refusesTheScopeOfABrowser() {
    shop.withBean(
            "ofOneBrowser",
            Listener.class,
            Listener::new,
            definition -> definition.setScope(WebApplicationContext.SCOPE_SESSION))
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("paymentListener: ofOneBrowser lives with one browser"));
  }

  @Test
  @DisplayName("takes an unknown name for a mistake in the shop's files, and not on its machine")
  void unknownOnTheMachine() {
    shop.withSystemProperties("amazonpay.return.injected=by somebody else")
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  @DisplayName("asks which of several databases carries the journal, and takes the one it is told")
  void severalDatabases(@TempDir Path directory) {
    WebApplicationContextRunner two =
        shop.withBean("archive", DataSource.class, () -> database(directory));

    two.run(
        context ->
            assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("dataSource: there are several DataSource beans")
                .hasMessageContaining("shopDatabase"));
    two.withPropertyValues("amazonpay.return.data-source=archive")
        .run(context -> assertThat(context).hasNotFailed());
  }

  private static DataSource database(Path directory) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:" + directory.getFileName() + ";DB_CLOSE_DELAY=-1");
    return database;
  }

  static final class Payments implements OrderLookup {

    @Override
    public Optional<ExpectedOrder> findOrder(BuyerReturn buyer) {
      return Optional.of(ExpectedOrder.of("42", Price.ofMinorUnits(1999, "EUR")));
    }
  }

  static class Listener implements PaymentListener {

    @Override
    public void succeeded(Succeeded payment, Delivery delivery) {}
  }
}
