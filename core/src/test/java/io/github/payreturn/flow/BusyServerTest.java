package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.Pending;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.Operation;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A payment on a server whose threads are all at work")
class BusyServerTest extends ReturnsFixture {

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  @Override
  @BeforeEach
  void open(@TempDir Path directory) {
    shop =
        new Shop(
            directory,
            Shop.memory(directory),
            BusyServerTest::impatient,
            builder -> builder.executor(waiting::add));
  }

  @Test
  @DisplayName("P1 is not sent once others may take its node for dead, but queued, and sent later")
  void notSentLate() throws SQLException {
    String session = ready();
    assertThat(shop.outcome(session)).isInstanceOf(Pending.class);

    later(Duration.ofSeconds(21));
    threadsAreFree();

    assertThat(shop.amazon.count()).isZero();
    assertThat(shop.row(session).state()).isEqualTo(State.QUEUED);
    shop.returns.runOnce();
    threadsAreFree();
    assertThat(shop.row(session).state()).isEqualTo(State.SUCCEEDED);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
  }

  @Test
  @DisplayName("P1 is not sent by the node that lost it: whoever took it over looks it up")
  void takenOverMeanwhile() throws SQLException {
    String session = ready();
    shop.outcome(session);
    Runnable late = waiting.remove();

    later(Duration.ofMinutes(1));
    try (CheckoutReturns other = shop.anotherNode()) {
      other.runOnce();
      threadsAreFree();
    }
    late.run();

    assertThat(shop.amazon.count(Operation.COMPLETE)).isZero();
    assertThat(shop.row(session).state()).isEqualTo(State.UNRESOLVED);
  }

  private void threadsAreFree() {
    for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
      task.run();
    }
  }

  private static Map<String, String> impatient(Map<String, String> settings) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.put("deadline", "50ms");
    return changed;
  }
}
