package io.github.payreturn.spring;

import io.github.payreturn.servlet.AmazonPayReturns;
import io.github.payreturn.servlet.CheckoutReturnFilter;
import jakarta.servlet.ServletContext;
import java.sql.SQLException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * For Spring MVC without Boot: {@code @Import} it where the views are configured, and let the
 * container hand requests to the bean through a {@link
 * org.springframework.web.filter.DelegatingFilterProxy} named {@code amazonPayReturnFilter}, mapped
 * to the endpoints, before the filter of Spring Security.
 */
@Configuration(proxyBeanMethods = false)
public class AmazonPayReturnConfiguration {

  /** The filter, at work from now on. */
  @Bean(destroyMethod = "destroy")
  CheckoutReturnFilter amazonPayReturnFilter(
      ServletContext application, ConfigurableApplicationContext context) throws SQLException {
    return SpringFilter.start(application, context).filter();
  }

  /** What the filter does for the shop's own code. */
  @Bean
  AmazonPayReturns amazonPayReturns(CheckoutReturnFilter filter, ServletContext application) {
    return AmazonPayReturns.in(application);
  }
}
