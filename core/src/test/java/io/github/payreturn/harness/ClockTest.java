package io.github.payreturn.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.Lateness;
import io.github.payreturn.simulator.Operation;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("P1 Nodes whose clocks differ")
class ClockTest {

  private static final Duration LATE = Duration.ofSeconds(20);
  private static final Duration A_WHILE = Duration.ofMinutes(20);

  @ParameterizedTest(name = "do not make each other send too early, though one is {0} off")
  @ValueSource(strings = {"PT-5M", "PT-2M", "PT5M"})
  void lateAnswer(String skew, @TempDir Path directory) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        World world = World.on(postgres, directory)) {
      world.amazon.behave(world.amazon.behaviour().withLateness(Lateness.of(LATE)));
      RunningNode wrong = world.start(Map.of("skew", skew));
      Sale sale = world.sell(wrong, "one", false, UnaryOperator.identity());
      world.amazon.next(Operation.COMPLETE).dropAnswer();
      assertThat(world.comesBack(wrong, sale).page()).isEqualTo("Pending CHECKING");
      world.time.pass(Duration.ofSeconds(3));
      assertThat(world.comesBack(wrong, sale).page()).isEqualTo("Pending CHECKING");

      RunningNode right = world.start(Map.of());
      world.until(right, () -> World.isOver(right, sale));

      world.everybodyLooks(right);
      Invariant.assertAll(world.evidence(), "a clock that is off by " + skew);
    }
  }

  @Test
  @DisplayName("share the work: who is a minute off looks payments up, and sends none again")
  void aLittleOff(@TempDir Path directory) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        World world = World.on(postgres, directory)) {
      RunningNode wrong = world.start(Map.of("skew", "PT-1M"));
      Sale lost = world.sell(wrong, "lost", false, UnaryOperator.identity());
      world.amazon.next(Operation.COMPLETE).about(lost.session()).dropAnswer();
      world.comesBack(wrong, lost);
      Sale unsent = world.sell(wrong, "unsent", false, UnaryOperator.identity());
      world
          .amazon
          .next(Operation.COMPLETE)
          .about(unsent.session())
          .error(503, "ServiceUnavailable");
      world.comesBack(wrong, unsent);
      Instant end = world.time.instant().plus(A_WHILE);

      world.until(wrong, () -> World.isOver(wrong, lost) && world.time.instant().isAfter(end));
      assertThat(world.amazon.count(Operation.COMPLETE)).isEqualTo(2);
      RunningNode right = world.start(Map.of());
      world.until(right, () -> World.isOver(right, unsent));

      world.everybodyLooks(right);
      Invariant.assertAll(world.evidence(), "a clock that is off by a minute");
    }
  }
}
