package io.github.payreturn.spring.boot;

import io.github.payreturn.spring.JournalMigration;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Has the journal's tables made by Flyway, in applications that have it. */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@ConditionalOnClass(Flyway.class)
@ConditionalOnBean(Flyway.class)
public class JournalMigrationAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  JournalMigration amazonPayReturnJournalMigration(Flyway flyway) {
    return new FlywayJournalMigration(flyway);
  }
}
