package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.operations.Payment;
import io.github.payreturn.operations.PaymentState;
import io.github.payreturn.simulator.Call;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("P8 Payments over a quota of one in ten seconds")
class LineTest extends ReturnsFixture {

  private static final Duration UNTIL_THE_NEXT = Duration.ofSeconds(10);

  @Override
  @BeforeEach
  void open(@TempDir Path directory) {
    shop = new Shop(directory, LineTest::aTenthOfTheQuota);
  }

  @Test
  @DisplayName("stand in line; who comes later waits for them, even after a restart")
  void olderFirst() throws Exception {
    List<String> sessions = IntStream.range(0, 5).mapToObj(this::session).toList();
    for (String session : sessions.subList(0, 4)) {
      shop.outcome(session);
      later(Duration.ofMillis(10));
    }
    assertThat(sessions.subList(1, 4))
        .allMatch(session -> shop.row(session).state() == State.QUEUED);
    shop.returns.close();

    try (CheckoutReturns restarted = shop.anotherNode()) {
      follow(restarted, 2);
      later(UNTIL_THE_NEXT);
      restarted.arrive(
          ReturnKind.COMPLETE, Request.with(CheckoutReturns.SESSION_PARAMETER, sessions.get(4)));
      for (int paid = 3; paid <= sessions.size(); paid++) {
        follow(restarted, paid);
        later(UNTIL_THE_NEXT);
      }
    }

    assertThat(shop.amazon.calls())
        .extracting(Call::id)
        .as("in the order in which they came")
        .containsExactlyElementsOf(sessions);
  }

  private void follow(CheckoutReturns node, int paid) {
    await().until(() -> node.runOnce() == 0 && shop.told.size() >= paid);
  }

  @Test
  @DisplayName("are listed for the operator with their reason")
  void reason() throws Exception {
    IntStream.range(0, 2).mapToObj(this::session).forEach(shop::outcome);

    assertThat(
            shop.returns
                .operations()
                .unsettled(Set.of(PaymentState.QUEUED), Optional.empty(), 9)
                .payments())
        .extracting(Payment::orderId, Payment::why)
        .containsExactly(tuple("order-1", "waits for its turn"));
  }

  private String session(int number) {
    return expecting(ExpectedOrder.of("order-" + number, PRICE), session());
  }

  /** Of the sandbox's, with buyers who do not wait for their turn. */
  private static Map<String, String> aTenthOfTheQuota(Map<String, String> settings) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.put("quotaPercent", "10");
    changed.put("deadline", "100ms");
    return changed;
  }
}
