package io.github.payreturn.internal.journal;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The journal on H2")
class H2JournalTest extends JournalContract {

  @Override
  DataSource database() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:contract;DB_CLOSE_DELAY=-1");
    return database;
  }

  @Override
  String analyze() {
    return "analyze";
  }

  @Override
  String wholeTable() {
    return "tableScan";
  }

  @Override
  boolean hasClockOfItsOwn() {
    return false;
  }
}
