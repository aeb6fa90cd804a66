package io.github.payreturn.spring.boot;

import io.github.payreturn.internal.journal.Schema;
import io.github.payreturn.spring.JournalMigration;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;

/**
 * Flyway for the journal's own scripts, beside the application's: with a history table of its own,
 * because both begin to count at 1.
 */
final class FlywayJournalMigration implements JournalMigration {

  private static final String HISTORY = "amazon_pay_return_flyway";

  private final Flyway application;

  FlywayJournalMigration(Flyway application) {
    this.application = application;
  }

  /** Tables that somebody made before Flyway came are taken as they are. */
  @Override
  public void migrate() throws SQLException {
    Configuration its = application.getConfiguration();
    Schema schema = new Schema(its.getDataSource());
    Flyway.configure(its.getClassLoader())
        .dataSource(its.getDataSource())
        .defaultSchema(its.getDefaultSchema())
        .schemas(its.getSchemas())
        .locations("classpath:" + schema.folder())
        .table(HISTORY)
        .baselineOnMigrate(true)
        .baselineVersion(schema.isThere() ? "1" : "0")
        .load()
        .migrate();
  }
}
