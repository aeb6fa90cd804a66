package io.github.payreturn.flow;

import io.github.payreturn.testing.MariaDbServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.mariadb.jdbc.MariaDbDataSource;

@DisplayName("A shop on MariaDB that asks for one transaction")
class MariaDbDeliveryTransactionTest extends DeliveryTransactionTest {

  private static @Nullable MariaDbServer server;
  private static int databases;

  @BeforeAll
  static void startServer(@TempDir Path directory) throws IOException, InterruptedException {
    server = MariaDbServer.start(directory);
  }

  @AfterAll
  static void stopServer() {
    if (server != null) {
      server.close();
    }
  }

  /** One of its own for each test. */
  @Override
  DataSource database(Path directory) throws SQLException {
    databases++;
    String address =
        Objects.requireNonNull(server).address().replace("/journal", "/journal" + databases);
    MariaDbDataSource database = new MariaDbDataSource("jdbc:mariadb:" + address);
    database.setUser("root");
    return database;
  }
}
