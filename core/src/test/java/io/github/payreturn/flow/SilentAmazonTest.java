package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Pending;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S40 When Amazon answers nobody")
class SilentAmazonTest extends ReturnsFixture {

  private static final int BUYERS = 12;
  private static final int SENT = 5;

  @Test
  @DisplayName(
      "it is asked five times, then one call in ten seconds; once it is back all is paid, the oldest first")
  void silent() throws Exception {
    shop.amazon.next(Operation.COMPLETE).always().drop();
    List<String> sessions = IntStream.range(0, BUYERS).mapToObj(this::session).toList();
    try (Logs logs = new Logs()) {
      for (String session : sessions) {
        assertThat(shop.outcome(session)).isInstanceOf(Pending.class);
        later(Duration.ofMillis(10));
      }
      assertThat(shop.amazon.count()).isEqualTo(SENT);
      assertThat(sessions.subList(0, SENT))
          .allMatch(session -> shop.row(session).state() == State.UNRESOLVED);
      assertThat(sessions.subList(SENT, BUYERS))
          .allMatch(session -> shop.row(session).state() == State.QUEUED);
      assertThat(logs.lines(Level.ERROR)).singleElement().asString().contains("does not answer");
    }

    shop.returns.runOnce();
    assertThat(shop.amazon.count()).as("too early for a probe").isEqualTo(SENT);
    later(Duration.ofSeconds(10));
    shop.amazon.forgetFaults();
    for (int step = 0; step < 10 && shop.returns.operations().backlog().count() > 0; step++) {
      await().until(() -> shop.returns.runOnce() == 0);
      later(Duration.ofSeconds(40));
    }

    assertThat(shop.told).hasSize(BUYERS).allMatch(told -> told.startsWith("succeeded"));
    assertThat(shop.amazon.charges()).hasSize(BUYERS);
    assertThat(shop.amazon.calls(Operation.COMPLETE))
        .filteredOn(call -> call.number() > SENT)
        .extracting(Call::id)
        .as("the first that is sent is the oldest of those that wait")
        .first()
        .isEqualTo(sessions.get(SENT));
  }

  private String session(int number) {
    return expecting(ExpectedOrder.of("order-" + number, PRICE), session());
  }
}
