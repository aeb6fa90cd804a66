package io.github.payreturn.spring.boot;

import io.github.payreturn.servlet.AmazonPayReturns;
import io.github.payreturn.servlet.CheckoutReturnFilter;
import io.github.payreturn.spring.SpringFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.sql.SQLException;
import java.util.EnumSet;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Puts the filter into a Spring Boot application, 3.5 or 4: everything in it backs off before a
 * bean of the application's own.
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
      "org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration",
      "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(prefix = "amazonpay.return", name = "enabled", matchIfMissing = true)
public class AmazonPayReturnAutoConfiguration {

  /**
   * Before Spring Security's filter (-100), which would send a buyer without a login away, and
   * after the session (Spring Session) and the request context (-105) are there. A number, because
   * the constants moved between Boot 3 and 4.
   */
  static final int ORDER = -101;

  /** The filter, at work as soon as the application's database is ready. */
  @Bean
  @ConditionalOnMissingBean
  @DependsOnDatabaseInitialization
  SpringFilter amazonPayReturnFilter(
      ServletContext application, ConfigurableApplicationContext context) throws SQLException {
    return SpringFilter.start(application, context);
  }

  /** What the filter does for the application's own code. */
  @Bean
  @ConditionalOnMissingBean
  AmazonPayReturns amazonPayReturns(SpringFilter running, ServletContext application) {
    return AmazonPayReturns.in(application);
  }

  /** Its endpoints only, and only what buyers and Amazon send. */
  @Bean
  @ConditionalOnMissingBean(
      value = CheckoutReturnFilter.class,
      parameterizedContainer = FilterRegistrationBean.class)
  FilterRegistrationBean<CheckoutReturnFilter> amazonPayReturnFilterRegistration(
      SpringFilter running) {
    FilterRegistrationBean<CheckoutReturnFilter> registration =
        new FilterRegistrationBean<>(running.filter());
    registration.setName("amazonPayReturn");
    registration.setUrlPatterns(running.filter().paths());
    registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
    registration.setAsyncSupported(true);
    registration.setOrder(ORDER);
    return registration;
  }
}
