package io.github.payreturn.spring.boot;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The meters, where there is Micrometer. Boot binds them to every registry. */
@AutoConfiguration(before = AmazonPayReturnAutoConfiguration.class)
@ConditionalOnClass(MeterRegistry.class)
public class ReturnMetricsAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "amazonPayReturnMetrics")
  ReturnMetrics amazonPayReturnMetrics() {
    return new ReturnMetrics();
  }
}
