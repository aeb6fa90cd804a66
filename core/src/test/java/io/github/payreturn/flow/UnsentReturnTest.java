package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.internal.journal.Trail;
import io.github.payreturn.simulator.Fault;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A buyer who comes back when the call could not be made")
class UnsentReturnTest extends ReturnsFixture {

  @Test
  @DisplayName("S33 429 without a Retry-After: waits two seconds for its turn, inside the deadline")
  void throttledShortly() {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).meets(Fault.tooManyRequests());

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(2);
    assertThat(shop.row(session).trail().steps())
        .extracting(Trail.Step::state)
        .containsExactly(State.SENDING, State.QUEUED, State.SENDING, State.SUCCEEDED);
    assertThat(shop.told).hasSize(1);
  }

  @Test
  @DisplayName("S33 429 with a long Retry-After: pending, and paid when its turn comes")
  void throttled() {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).meets(Fault.tooManyRequests(Duration.ofSeconds(20)));

    assertThat(((Pending) shop.outcome(session)).reason()).isEqualTo(Pending.Reason.CHECKING);
    assertThat(shop.row(session).state()).isEqualTo(State.QUEUED);
    later(Duration.ofSeconds(15));
    assertThat(shop.outcome(session)).isInstanceOf(Pending.class);
    later(Duration.ofSeconds(6));

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(2);
    assertThat(shop.amazon.count(Operation.GET_CHECKOUT_SESSION)).isZero();
  }

  @ParameterizedTest(name = "S69 {0} {1}: the buyer waits, one line names the cause")
  @CsvSource({
    "403, InvalidRequestSignature, privateKey does not belong to publicKeyId",
    "400, InvalidHeaderValue, does not know publicKeyId"
  })
  void ourFault(int status, String reasonCode, String named) {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).error(status, reasonCode);
    try (Logs logs = new Logs()) {
      assertThat(shop.outcome(session)).isInstanceOf(Pending.class);

      assertThat(logs.lines(Level.ERROR)).singleElement().asString().contains(named);
    }
    shop.outcome(session);
    assertThat(shop.amazon.count()).as("no storm of retries").isEqualTo(1);
    later(Duration.ofMinutes(1));

    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
  }
}
