package io.github.payreturn.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Delivery;
import io.github.payreturn.PaymentListener;
import io.github.payreturn.Succeeded;
import io.github.payreturn.servlet.AmazonPayReturns;
import io.github.payreturn.servlet.CheckoutReturnFilter;
import io.github.payreturn.settings.SettingsException;
import io.github.payreturn.spring.SpringFilter;
import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.context.WebApplicationContext;

@DisplayName("The auto-configuration")
class AutoConfigurationTest {

  private WebApplicationContextRunner shop = new WebApplicationContextRunner();

  @BeforeEach
  void prepare(@TempDir Path directory) {
    shop = SmallShop.in(directory);
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
  @DisplayName("stops the start with one message that lists all that is wrong, and where it stands")
  void tellsAll() {
    shop.withPropertyValues(
            "amazonpay.return.region=MARS",
            "amazonpay.return.complete-pfad=/x",
            "amazonpay.return.success-view=view:thanks",
            "amazonpay.return.merchant.eu.public-key-id=SANDBOX-EU")
        .withBean("another", SmallShop.Payments.class)
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
        shop.withBean("archive", DataSource.class, () -> SmallShop.database(directory));

    two.run(
        context ->
            assertThat(context.getStartupFailure())
                .rootCause()
                .hasMessageContaining("dataSource: there are several DataSource beans")
                .hasMessageContaining("shopDatabase"));
    two.withPropertyValues("amazonpay.return.data-source=archive")
        .run(context -> assertThat(context).hasNotFailed());
  }

  static class Listener implements PaymentListener {

    @Override
    public void succeeded(Succeeded payment, Delivery delivery) {}
  }
}
