package io.github.payreturn.internal.journal;

import com.mysql.cj.jdbc.MysqlDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The journal on MariaDB, through MySQL's driver")
class MySqlDriverJournalTest extends MariaDbJournalContract {

  @Override
  DataSource database() {
    MysqlDataSource database = new MysqlDataSource();
    database.setURL(url("mysql"));
    database.setUser("root");
    return database;
  }
}
