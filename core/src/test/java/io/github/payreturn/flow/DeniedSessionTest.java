package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Pending;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Logs;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When Amazon denies the key a session with 401 UnauthorizedAccess,")
class DeniedSessionTest extends ReturnsFixture {

  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int PATIENT = 60;

  @Test
  @DisplayName("P8 one buyer's, the others are paid at once, however often it is tried")
  void oneStranger() throws SQLException {
    String stranger;
    try (Logs logs = new Logs()) {
      stranger = stranger(0);

      assertThat(logs.lines(Level.WARN))
          .as("the operator can see whose")
          .singleElement()
          .asString()
          .contains("order stranger-0", "QUEUED", "UnauthorizedAccess");
      assertThat(logs.lines(Level.ERROR)).isEmpty();
    }

    for (int minute = 0; minute < 10; minute++) {
      recoverAfter(A_MINUTE, stranger);
      assertThat(shop.outcome(honest(minute))).isInstanceOf(Succeeded.class);
    }

    assertThat(shop.row(stranger).state()).isEqualTo(State.QUEUED);
    assertThat(shop.row(stranger).evidence().reason()).contains("publicKeyId is revoked");
  }

  @Test
  @DisplayName("P8 several in a row, whoever comes after them does not wait behind them for ever")
  void severalStrangers() throws SQLException {
    List<String> strangers = Stream.of(0, 1, 2).map(this::stranger).toList();
    String honest = honest(0);
    assertThat(shop.outcome(honest)).as("the merchant is paused").isInstanceOf(Pending.class);

    for (int minute = 0; minute < PATIENT && !isPaid(honest); minute++) {
      recoverAfter(A_MINUTE, honest);
    }

    assertThat(isPaid(honest)).isTrue();
    assertThat(strangers).allMatch(session -> shop.row(session).state() == State.QUEUED);
  }

  @Test
  @DisplayName("S69 everybody's, because it is revoked: the third pauses all, one line says why")
  void revoked() throws SQLException {
    shop.amazon.next(Operation.COMPLETE).always().error(401, "UnauthorizedAccess");
    List<String> buyers = Stream.of(0, 1, 2, 3, 4).map(this::honest).toList();
    try (Logs logs = new Logs()) {
      assertThat(buyers).extracting(shop::outcome).allMatch(Pending.class::isInstance);

      assertThat(logs.lines(Level.ERROR))
          .singleElement()
          .asString()
          .contains("is paused", "publicKeyId is revoked");
    }
    assertThat(shop.amazon.count()).isEqualTo(3);

    shop.amazon.forgetFaults();
    recoverAfter(A_MINUTE, buyers.get(0));
    for (String buyer : buyers) {
      recoverAfter(A_MINUTE, buyer);
    }
    assertThat(buyers).allMatch(this::isPaid);
  }

  private boolean isPaid(String session) {
    return shop.row(session).state() == State.SUCCEEDED;
  }

  private String honest(int number) {
    return expecting(ExpectedOrder.of("honest-" + number, PRICE), session());
  }

  /** Has come back already, and waits. */
  private String stranger(int number) {
    String session = expecting(ExpectedOrder.of("stranger-" + number, PRICE), session());
    shop.amazon.next(Operation.COMPLETE).about(session).always().error(401, "UnauthorizedAccess");
    assertThat(shop.outcome(session)).isInstanceOf(Pending.class);
    return session;
  }
}
