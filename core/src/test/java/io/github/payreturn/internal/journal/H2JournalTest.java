package io.github.payreturn.internal.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The journal on an H2 file")
class H2JournalTest extends JournalContract {

  private static EmbeddedDatabase file;

  @BeforeAll
  static void open(@TempDir Path directory) {
    file = new EmbeddedDatabase(directory.resolve("journal"));
  }

  @AfterAll
  static void close() throws SQLException {
    file.close();
  }

  @Override
  DataSource database() {
    return file.dataSource();
  }

  /** A file grows by a piece of each index with every commit: a million rows would fill a disk. */
  @Override
  int thousands() {
    return Math.min(super.thousands(), 100);
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
