package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log")
class LoggingTest extends ReturnsFixture {

  @Test
  @DisplayName("S63 has Amazon's request id of a failed call, and so has the journal")
  void keepsRequestIds() {
    String declined = expecting(ORDER, session().refused("HardDeclined"));
    try (Logs logs = new Logs()) {
      shop.outcome(declined);

      String requestId = shop.amazon.calls(Operation.COMPLETE).get(0).requestId();
      assertThat(logs.lines())
          .singleElement()
          .asString()
          .contains(requestId, "HardDeclined", "order 42");
      assertThat(shop.row(declined).evidence().requestId()).contains(requestId);
    }
  }

  @Test
  @DisplayName("S62 never has a whole session id, a signature or a body, whatever goes wrong")
  void keepsSecrets() {
    String declined = expecting(ORDER, session().refused("HardDeclined"));
    String lost = ready();
    try (Logs logs = new Logs()) {
      shop.outcome(declined);
      shop.amazon.next(Operation.COMPLETE).dropAnswer();
      shop.refusesToListen(1);
      shop.outcome(lost);
      later(Duration.ofSeconds(3));
      shop.outcome(lost);
      shop.database.goDown();
      shop.comesBack(lost);
      shop.comesBack(session().create() + "x");

      assertThat(logs.lines())
          .hasSizeGreaterThanOrEqualTo(5)
          .noneMatch(line -> line.contains(declined) || line.contains(lost))
          .noneMatch(line -> line.contains("Signature=") || line.contains("currencyCode"));
    }
  }
}
