package io.github.payreturn.spring;

import java.sql.SQLException;

/**
 * Brings the journal's tables into the application's database before the filter starts, where a
 * tool of the application does that and {@code journalSchema} says nothing else. A bean of this
 * type goes before ours.
 */
@FunctionalInterface
public interface JournalMigration {

  /**
   * Makes the tables, or finds that they are there. What it throws stops the start.
   *
   * @throws SQLException if the database cannot be asked
   */
  void migrate() throws SQLException;
}
