package io.github.payreturn.internal.journal;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.mariadb.jdbc.MariaDbDataSource;

@DisplayName("The journal on MariaDB, through MariaDB's driver")
class MariaDbJournalTest extends MariaDbJournalContract {

  @Override
  DataSource database() throws SQLException {
    MariaDbDataSource database = new MariaDbDataSource(url("mariadb"));
    database.setUser("root");
    return database;
  }
}
