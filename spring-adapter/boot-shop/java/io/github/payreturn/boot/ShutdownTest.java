package io.github.payreturn.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.shop.flows.FlowShop;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("When a Boot application ends,")
class ShutdownTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  @DisplayName("a return in flight ends first: paid, told, and its buyer is answered")
  void inFlight(@TempDir Path directory) {
    try (BootShop shop = start(directory, "in-flight")) {
      Hold amazon = shop.amazon.next(Operation.COMPLETE).hang();
      String url = shop.returnUrl("/amazonpay/return", "end-1", shop.session().create());
      CompletableFuture<HttpResponse<String>> answer =
          CompletableFuture.supplyAsync(() -> shop.browser.get(url));
      amazon.awaitArrival();

      CompletableFuture<Void> ending = CompletableFuture.runAsync(shop.context::close);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> new Browser().get(shop.url("/checkout")))
                      .as("nobody is let in any more")
                      .hasCauseInstanceOf(ConnectException.class));
      amazon.release();
      ending.join();

      assertThat(answer.join().statusCode()).isEqualTo(303);
      assertThat(state("in-flight", "end-1")).isEqualTo("paid");
    }
  }

  @Test
  @DisplayName("P3 what Amazon has not answered is left to recovery: paid once, after the restart")
  void leftToRecovery(@TempDir Path directory) {
    BootShop ended = start(directory, "left", "amazonpay.return.call-limit=2s");
    Hold amazon = ended.amazon.next(Operation.COMPLETE).hangAnswer();
    String session = ended.session().create();
    String url = ended.returnUrl("/amazonpay/return", "end-2", session);
    CompletableFuture<HttpResponse<String>> answer =
        CompletableFuture.supplyAsync(() -> ended.browser.get(url));
    amazon.awaitArrival();
    ended.context.close();

    assertThat(answer.join().statusCode()).isEqualTo(303);
    assertThat(state("left", "end-2")).isEqualTo("awaiting payment");
    amazon.release();

    try (BootShop shop =
        BootShop.startBeside(
            ended.amazon,
            "flows",
            directory,
            List.of(FlowShop.class, Open.class),
            InMemory.database("left"))) {
      String result = Browser.location(answer.join()).replace(ended.origin(), shop.origin());
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(shop.browser.get(result).body())
                      .contains("your payment went through"));
      assertThat(shop.state("end-2")).isEqualTo("paid");
      shop.amazon.verify(Operation.COMPLETE).about(session).once();
    }
  }

  private static BootShop start(Path directory, String database, String... properties) {
    String[] all = new String[properties.length + 1];
    all[0] = InMemory.database(database);
    System.arraycopy(properties, 0, all, 1, properties.length);
    return BootShop.start("flows", directory, List.of(FlowShop.class, Open.class), all);
  }

  /** The order as the ended shop has left it. */
  private static String state(String database, String order) {
    JdbcDataSource left = new JdbcDataSource();
    left.setURL("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1");
    left.setUser("sa");
    return String.valueOf(
        new JdbcTemplate(left)
            .queryForObject("select state from shop_order where id = ?", String.class, order));
  }
}
