package io.github.payreturn.spring.boot;

import io.github.payreturn.servlet.AmazonPayReturns;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** The health check where Spring Boot 4 has its interface. */
@AutoConfiguration(after = AmazonPayReturnAutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(AmazonPayReturns.class)
public class Boot4HealthAutoConfiguration {

  // On the method, because a condition of a library that is not there must not be looked at.
  @Bean
  @ConditionalOnEnabledHealthIndicator("amazonpayreturn")
  @ConditionalOnMissingBean(name = "amazonPayReturnHealthIndicator")
  HealthIndicator amazonPayReturnHealthIndicator(AmazonPayReturns returns) {
    return new Indicator(returns);
  }

  private static final class Indicator extends AbstractHealthIndicator {

    private final AmazonPayReturns returns;

    Indicator(AmazonPayReturns returns) {
      super("The journal of Amazon Pay returns cannot be asked");
      this.returns = returns;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
      builder.up().withDetails(ReturnHealth.of(returns).details());
    }
  }
}
