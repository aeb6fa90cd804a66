package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Price;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("P1 A node whose clock is not the database's")
class ClockCheckTest {

  private EmbeddedPostgres server;
  private Shop shop;

  @BeforeEach
  void open(@TempDir Path directory) throws IOException {
    server = EmbeddedPostgres.start();
    shop = new Shop(directory, server.getPostgresDatabase(), UnaryOperator.identity());
  }

  @AfterEach
  void close() throws IOException {
    shop.close();
    server.close();
  }

  @Test
  @DisplayName("does no recovery when it is five minutes off, and says so once")
  void wrong() throws SQLException {
    String session = lostAnswer();
    advance(Duration.ofMinutes(6));
    try (Logs logs = new Logs()) {
      assertThat(shop.returns.runOnce()).isZero();
      assertThat(shop.returns.runOnce()).isZero();

      assertThat(logs.lines(Level.ERROR))
          .singleElement()
          .asString()
          .contains("ahead of the database's", "Set the clock");
    }
    assertThat(shop.row(session).state().open()).isTrue();
  }

  @Test
  @DisplayName("works as ever when it is the database's")
  void right() throws SQLException {
    lostAnswer();
    advance(Duration.ofSeconds(3));

    assertThat(shop.returns.runOnce()).isEqualTo(1);
  }

  private String lostAnswer() {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    shop.outcome(session);
    return session;
  }

  private String ready() {
    String session = shop.amazon.session().chargeAmount("19.99", "EUR").create();
    shop.expects(session, ExpectedOrder.of("42", Price.ofMinorUnits(1999, "EUR")));
    return session;
  }

  private void advance(Duration time) {
    shop.amazon.clock().advance(time);
  }
}
