package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.internal.journal.Trail;
import io.github.payreturn.simulator.Fault;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The log")
class LoggingTest extends ReturnsFixture {

  private static final int TOO_MANY = 429;

  @ParameterizedTest(name = "S63 has Amazon''s request id of {0} {1}, and so has the journal")
  @CsvSource({
    "400, InvalidParameterValue",
    "403, InvalidRequestSignature",
    "404, ResourceNotFound",
    "409, AmountMismatch",
    "422, HardDeclined",
    "429, TooManyRequests",
    "500, InternalServerError",
    "503, ServiceUnavailable"
  })
  void keepsRequestIds(int status, String reasonCode) {
    String session = ready();
    shop.amazon
        .next(Operation.COMPLETE)
        .meets(
            status == TOO_MANY
                ? Fault.tooManyRequests(Duration.ofSeconds(20))
                : Fault.error(status, reasonCode));
    try (Logs logs = new Logs()) {
      shop.outcome(session);

      String requestId = shop.amazon.calls(Operation.COMPLETE).get(0).requestId();
      assertThat(logs.lines())
          .filteredOn(line -> line.contains("order 42"))
          .singleElement()
          .asString()
          .contains("HTTP " + status, reasonCode, "request id " + requestId);
      assertThat(shop.row(session).evidence().requestId()).contains(requestId);
      assertThat(shop.row(session).trail().steps())
          .last()
          .extracting(Trail.Step::requestId)
          .isEqualTo(Optional.of(requestId));
    }
  }

  @Test
  @DisplayName("S62 has no signature and no body, whatever goes wrong")
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
          .noneMatch(line -> line.contains("Signature=") || line.contains("currencyCode"));
    }
  }
}
