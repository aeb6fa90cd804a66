package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.internal.journal.State;
import io.github.payreturn.settings.Settings;
import io.github.payreturn.simulator.Operation;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What calls the recovery every second")
class TickerTest extends ReturnsFixture {

  @Test
  @DisplayName("is the server's scheduler if there is one, which has nothing of ours afterwards")
  void serversScheduler() {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    shop.outcome(session);
    later(Duration.ofSeconds(3));
    ScheduledThreadPoolExecutor servers = new ScheduledThreadPoolExecutor(1);
    servers.setRemoveOnCancelPolicy(true);
    try {
      CheckoutReturns node = ticking().scheduler(servers).build();
      await().until(() -> shop.row(session).state() == State.SUCCEEDED);
      assertThat(threads()).as("threads of our own for it").isZero();
      node.close();

      assertThat(servers.isShutdown()).isFalse();
      assertThat(servers.getQueue()).isEmpty();
    } finally {
      servers.shutdown();
    }
  }

  @Test
  @DisplayName("is one thread of its own otherwise, which ends with it")
  void ownThread() {
    try (CheckoutReturns node = ticking().build()) {
      assertThat(node).isNotNull();
      assertThat(threads()).isEqualTo(1);
    }
    await().until(() -> threads() == 0);
  }

  private CheckoutReturnsBuilder ticking() {
    Map<String, String> settings = new HashMap<>(shop.settings());
    settings.put("recovery", "true");
    return CheckoutReturns.builder(Settings.of(settings))
        .orderLookup(shop)
        .paymentListener(shop)
        .dataSource(shop.database)
        .clock(shop.amazon.clock());
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("amazon-pay-recovery"))
        .count();
  }
}
