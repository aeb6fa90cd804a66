package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.shop.recovery.WithDbScheduler;
import com.shop.recovery.WithSpringScheduler;
import io.github.payreturn.simulator.Operation;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@DisplayName("A shop that follows its payments with a scheduler of its own")
class OwnSchedulerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private PlainShop shop;

  @BeforeEach
  void deploy(@TempDir Path directory) throws Exception {
    shop = new PlainShop(directory, "recovery", "false");
  }

  @AfterEach
  void undeploy() throws SQLException {
    shop.close();
  }

  @Test
  @DisplayName("S26 learns what became of a lost answer from db-scheduler's task")
  void dbScheduler() throws SQLException {
    loseAnAnswer();
    WithDbScheduler recovery = new WithDbScheduler(tasks(), shop.application());
    recovery.start();
    try {
      await().atMost(PATIENCE).until(() -> !shop.orders.paid().isEmpty());
    } finally {
      recovery.stop();
    }
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
  }

  @Test
  @DisplayName("S26 learns what became of a lost answer from Spring's scheduled method")
  void springScheduler() {
    loseAnAnswer();
    try (AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext()) {
      spring.registerBean(ServletContext.class, shop::application);
      spring.register(WithSpringScheduler.class);
      spring.refresh();
      await().atMost(PATIENCE).until(() -> !shop.orders.paid().isEmpty());
    }
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
  }

  @ParameterizedTest(name = "finds the class {0} in the docs as it is run here")
  @ValueSource(strings = {"WithDbScheduler", "WithSpringScheduler"})
  void showsWhatRuns(String name) throws IOException {
    String code = Files.readString(Path.of("src/test/java/com/shop/recovery", name + ".java"));

    assertThat(code).endsWith(Guide.JOURNAL.block(name + ".java"));
  }

  private void loseAnAnswer() {
    String session = shop.sessionFor("42");
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    assertThat(shop.comesBack("42", session).body()).contains("do not pay again");
  }

  /** The table that db-scheduler asks for. */
  private static JdbcDataSource tasks() throws SQLException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:tasks;DB_CLOSE_DELAY=-1");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          create table if not exists scheduled_tasks (
            task_name varchar(100), task_instance varchar(100), task_data blob,
            execution_time timestamp(6) with time zone, picked boolean, picked_by varchar(50),
            last_success timestamp(6) with time zone, last_failure timestamp(6) with time zone,
            consecutive_failures int, last_heartbeat timestamp(6) with time zone, version bigint,
            priority smallint, primary key (task_name, task_instance))
          """);
    }
    return database;
  }
}
