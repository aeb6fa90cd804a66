package io.github.payreturn.internal.journal;

import io.github.payreturn.testing.MariaDbServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What MariaDB has to keep, through whichever driver a shop brings. */
abstract class MariaDbJournalContract extends JournalContract {

  private static @Nullable MariaDbServer server;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException, InterruptedException {
    server = MariaDbServer.start(directory);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  static String url(String driver) {
    return "jdbc:" + driver + ":" + Objects.requireNonNull(server).address();
  }

  @Override
  String analyze() {
    return "analyze table amazon_pay_return";
  }

  @Override
  String wholeTable() {
    return " | ALL | ";
  }
}
