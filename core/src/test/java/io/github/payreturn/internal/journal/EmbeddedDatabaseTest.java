package io.github.payreturn.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded database")
class EmbeddedDatabaseTest {

  private EmbeddedDatabase embedded;
  private DataSource database;

  @BeforeEach
  void open(@TempDir Path directory) throws SQLException {
    embedded = new EmbeddedDatabase(directory.resolve("journal"));
    database = embedded.dataSource();
    run("create table noted (id integer primary key)");
  }

  @AfterEach
  void close() throws SQLException {
    embedded.close();
  }

  @Test
  @DisplayName("leaves no transaction of one use to the next")
  void leavesNoTransaction() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert = connection.prepareStatement("insert into noted values (1)")) {
        insert.execute();
      }
    }

    assertThat(noted()).isZero();
    try (Connection connection = database.getConnection()) {
      assertThat(connection.getAutoCommit()).isTrue();
    }
  }

  @Test
  @DisplayName("P3 is open again after its file was closed under a thread that was interrupted")
  void opensAgain() throws SQLException {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> run("insert into noted values (1)"))
          .isInstanceOf(SQLException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    await("connections of its own again")
        .ignoreExceptionsInstanceOf(SQLException.class)
        .until(() -> noted() == 0);
    run("insert into noted values (2)");
    assertThat(noted()).isEqualTo(1);
  }

  @Test
  @DisplayName("serves more threads at once than it has connections")
  void servesMany() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(60);
    try {
      List<Callable<Void>> inserts =
          IntStream.range(0, 600)
              .<Callable<Void>>mapToObj(
                  id ->
                      () -> {
                        run("insert into noted values (" + id + ")");
                        return null;
                      })
              .toList();
      List<Future<Void>> ends = new ArrayList<>(threads.invokeAll(inserts));
      for (Future<Void> end : ends) {
        end.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(noted()).isEqualTo(600);
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private int noted() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement("select count(*) from noted");
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
