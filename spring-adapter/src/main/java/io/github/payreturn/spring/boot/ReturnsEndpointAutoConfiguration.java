package io.github.payreturn.spring.boot;

import io.github.payreturn.servlet.AmazonPayReturns;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The endpoint, where there is Actuator and the application exposes it. */
@AutoConfiguration(after = AmazonPayReturnAutoConfiguration.class)
@ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnBean(AmazonPayReturns.class)
public class ReturnsEndpointAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "amazonPayReturnsEndpoint")
  @ConditionalOnAvailableEndpoint
  ReturnsEndpoint amazonPayReturnsEndpoint(AmazonPayReturns returns) {
    return new ReturnsEndpoint(returns.operations());
  }
}
