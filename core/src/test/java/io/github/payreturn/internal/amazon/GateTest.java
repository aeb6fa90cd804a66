package io.github.payreturn.internal.amazon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gate of a merchant")
class GateTest {

  private final QuotaTest.StoppedClock clock = new QuotaTest.StoppedClock();
  private final Gate gate = new Gate(clock);

  @Test
  @DisplayName("S69 closes at the first refusal, lets one call a minute through, and opens again")
  void refused() {
    assertThat(gate.refused("the key")).isEqualTo(Gate.Change.CLOSED);
    assertThat(gate.refused("the key")).as("said once").isEqualTo(Gate.Change.NONE);

    assertThat(gate.tryEnter()).isFalse();
    assertThat(gate.untilNext()).isEqualTo(Duration.ofMinutes(1));
    clock.advance(Duration.ofMinutes(1));
    assertThat(gate.tryEnter()).isTrue();
    assertThat(gate.tryEnter()).as("only one of them").isFalse();
    assertThat(gate.answered()).isEqualTo(Gate.Change.OPENED);
    assertThat(gate.tryEnter()).isTrue();
    assertThat(gate.answered()).isEqualTo(Gate.Change.NONE);
  }

  @Test
  @DisplayName("S69 closes when the key is denied three sessions in a row, not for one buyer's")
  void denied() {
    for (int buyer = 1; buyer <= 10; buyer++) {
      assertThat(gate.denied("a stranger's")).isEqualTo(Gate.Change.NONE);
      assertThat(gate.denied("a stranger's")).isEqualTo(Gate.Change.NONE);
      assertThat(gate.answered()).isEqualTo(Gate.Change.NONE);
    }

    gate.denied("revoked");
    gate.denied("revoked");
    assertThat(gate.denied("revoked")).isEqualTo(Gate.Change.CLOSED);
    assertThat(gate.trouble()).contains(Trouble.REFUSED);
    assertThat(gate.inWords()).isEqualTo("revoked");
    clock.advance(Duration.ofMinutes(1));
    assertThat(gate.tryEnter()).isTrue();
    assertThat(gate.denied("revoked")).as("said once").isEqualTo(Gate.Change.NONE);
    assertThat(gate.tryEnter()).isFalse();
  }

  @Test
  @DisplayName("S40 closes after five calls in a row without an answer, and asks every ten seconds")
  void silent() {
    for (int call = 1; call < 5; call++) {
      assertThat(gate.silent("nothing")).isEqualTo(Gate.Change.NONE);
    }
    gate.answered();
    for (int call = 1; call < 5; call++) {
      assertThat(gate.silent("nothing")).as("they were not in a row").isEqualTo(Gate.Change.NONE);
    }

    assertThat(gate.silent("nothing")).isEqualTo(Gate.Change.CLOSED);
    assertThat(gate.trouble()).contains(Trouble.SILENT);
    assertThat(gate.untilNext()).isEqualTo(Duration.ofSeconds(10));
    clock.advance(Duration.ofSeconds(10));
    assertThat(gate.tryEnter()).isTrue();
    assertThat(gate.silent("still nothing")).isEqualTo(Gate.Change.NONE);
    assertThat(gate.tryEnter()).isFalse();
  }

  @Test
  @DisplayName("says which trouble it is when that changes")
  void changes() {
    gate.refused("the key");

    assertThat(gate.silent("nothing")).isEqualTo(Gate.Change.CLOSED);
    assertThat(gate.trouble()).contains(Trouble.SILENT);
    assertThat(gate.inWords()).isEqualTo("nothing");
  }
}
