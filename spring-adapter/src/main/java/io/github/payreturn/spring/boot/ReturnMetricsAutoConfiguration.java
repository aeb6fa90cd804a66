package io.github.payreturn.spring.boot;

import io.github.payreturn.micrometer.PaymentMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The meters, where there is Micrometer. Boot binds them to its registries, as every binder. */
@AutoConfiguration(before = AmazonPayReturnAutoConfiguration.class)
@ConditionalOnClass(MeterRegistry.class)
public class ReturnMetricsAutoConfiguration {

  /** Begins with a registry of none; with the global one, everything would be counted twice. */
  @Bean
  @ConditionalOnMissingBean
  PaymentMetrics amazonPayReturnMetrics() {
    return new PaymentMetrics(new CompositeMeterRegistry());
  }
}
