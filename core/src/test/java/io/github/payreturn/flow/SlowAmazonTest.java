package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Buyers who come back while Amazon is slow")
class SlowAmazonTest extends ReturnsFixture {

  @Override
  @BeforeEach
  void open(@TempDir Path directory) {
    shop = new Shop(directory, SlowAmazonTest::impatient);
  }

  @Test
  @DisplayName("S17 are shown pending when Amazon is slow; the late answer counts all the same")
  void pendingWithinTheDeadline() {
    String session = ready();
    Hold hold = shop.amazon.next(Operation.COMPLETE).hang();

    Pending first = (Pending) shop.outcome(session);
    Pending second = (Pending) shop.outcome(session);

    assertThat(first.reason()).isEqualTo(Pending.Reason.CHECKING);
    assertThat(second.reason()).isEqualTo(Pending.Reason.CHECKING);
    assertThat(shop.row(session).state()).isEqualTo(State.SENDING);
    hold.release();
    await().untilAsserted(() -> assertThat(shop.told).hasSize(1));
    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.count()).isEqualTo(1);
  }

  @Test
  @DisplayName("are queued when every thread for calls is at work, and paid when asked again")
  void queuedWithoutAFreeThread() {
    String slow = expecting(ExpectedOrder.of("1", PRICE), session());
    String queued = expecting(ExpectedOrder.of("2", PRICE), session());
    Hold hold = shop.amazon.next(Operation.COMPLETE).hang();
    shop.outcome(slow);

    assertThat(shop.outcome(queued)).isInstanceOf(Pending.class);
    assertThat(shop.row(queued).state()).isEqualTo(State.QUEUED);
    assertThat(shop.amazon.count()).isEqualTo(1);
    hold.release();

    await().untilAsserted(() -> assertThat(shop.outcome(slow)).isInstanceOf(Succeeded.class));
    await().untilAsserted(() -> assertThat(shop.outcome(queued)).isInstanceOf(Succeeded.class));
  }

  /** One thread for calls, and buyers who do not wait long. */
  private static Map<String, String> impatient(Map<String, String> settings) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.put("deadline", "700ms");
    changed.put("callThreads", "1");
    return changed;
  }
}
