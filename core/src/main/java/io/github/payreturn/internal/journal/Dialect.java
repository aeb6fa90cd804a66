package io.github.payreturn.internal.journal;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;

/** What differs between the databases that carry a journal. */
enum Dialect {
  /** Runs in the shop's own process as a rule, so its clock is the shop's. */
  H2("h2", Optional.empty()),

  POSTGRESQL(
      "postgresql", Optional.of("select cast(extract(epoch from clock_timestamp()) as bigint)")),

  /** MariaDB and MySQL. */
  MYSQL("mysql", Optional.of("select unix_timestamp()"));

  private final String folder;
  private final Optional<String> clock;

  Dialect(String folder, Optional<String> clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Empty for a database that is not known. */
  static Optional<Dialect> of(DatabaseMetaData metaData) throws SQLException {
    return switch (metaData.getDatabaseProductName()) {
      case "H2" -> Optional.of(H2);
      case "PostgreSQL" -> Optional.of(POSTGRESQL);
      case "MariaDB", "MySQL" -> Optional.of(MYSQL);
      default -> Optional.empty();
    };
  }

  /** The script that makes the tables, in the core jar. */
  String script() {
    return "io/github/payreturn/journal/" + folder + "/V1__journal.sql";
  }

  /** A query for the database's time in epoch seconds; empty if that clock is our own. */
  Optional<String> clock() {
    return clock;
  }
}
