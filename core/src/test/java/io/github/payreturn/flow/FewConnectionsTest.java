package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Outcome;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A shop whose pool has one connection")
class FewConnectionsTest {

  private final ExecutorService buyers = Executors.newCachedThreadPool();
  private HikariDataSource pool;
  private Shop shop;

  @BeforeEach
  void open(@TempDir Path directory) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(Shop.memory(directory));
    config.setMaximumPoolSize(1);
    config.setConnectionTimeout(2000);
    pool = new HikariDataSource(config);
    shop = new Shop(directory, pool, UnaryOperator.identity());
  }

  @AfterEach
  void close() {
    buyers.shutdownNow();
    shop.close();
    pool.close();
  }

  @Test
  @DisplayName("P3 serves many buyers at once: nobody needs two connections at the same time")
  void oneConnectionIsEnough() throws Exception {
    List<String> sessions = IntStream.range(0, 12).mapToObj(n -> ready("order " + n)).toList();

    List<Future<Outcome>> shown = new ArrayList<>();
    for (String session : sessions) {
      shown.add(buyers.submit(() -> shop.outcome(session)));
    }
    for (Future<Outcome> outcome : shown) {
      assertThat(outcome.get()).isInstanceOf(Succeeded.class);
    }

    assertThat(shop.told).hasSize(12);
    assertThat(shop.amazon.count()).isEqualTo(12);
  }

  @Test
  @DisplayName("P8 holds none while Amazon is being called")
  void noneWhileAmazonIsCalled() throws Exception {
    String session = ready("42");
    Hold hold = shop.amazon.next(Operation.COMPLETE).hang();
    Future<Outcome> shown = buyers.submit(() -> shop.outcome(session));
    hold.awaitArrival();

    await().until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
    hold.release();

    assertThat(shown.get()).isInstanceOf(Succeeded.class);
  }

  @Test
  @DisplayName("S43 asks the buyer to reload and calls nobody, while the shop itself has taken it")
  void outOfConnections() throws SQLException {
    String session = ready("42");
    try (Connection taken = pool.getConnection()) {
      assertThat(taken.isValid(1)).isTrue();
      assertThat(shop.comesBack(session)).isInstanceOf(ReturnResult.CannotCheckNow.class);
      assertThat(shop.amazon.count()).isZero();
    }

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
  }

  private String ready(String order) {
    String session = shop.amazon.session().chargeAmount("19.99", "EUR").create();
    shop.expects(session, ExpectedOrder.of(order, Price.ofMinorUnits(1999, "EUR")));
    return session;
  }
}
