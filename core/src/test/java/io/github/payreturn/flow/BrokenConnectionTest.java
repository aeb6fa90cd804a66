package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.Price;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.SessionId;
import io.github.payreturn.internal.journal.Entry;
import io.github.payreturn.internal.journal.Journal;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.testing.Flaky;
import io.github.payreturn.testing.Flaky.Break;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("P1 P2 P3 When the journal's connection breaks in the middle of a return")
class BrokenConnectionTest {

  private Flaky database;
  private Journal journal;
  private Shop shop;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = new Flaky(Shop.memory(directory));
    journal = new Journal(Shop.memory(directory));
    shop = new Shop(directory, database.dataSource(), UnaryOperator.identity());
  }

  @AfterEach
  void close() {
    shop.close();
  }

  static Stream<Arguments> statementsOfAReturn() {
    return statements(4);
  }

  static Stream<Arguments> statementsOfARecovery() {
    return statements(8);
  }

  private static Stream<Arguments> statements(int count) {
    return IntStream.range(0, count)
        .boxed()
        .flatMap(number -> Stream.of(Break.values()).map(when -> Arguments.of(number, when)));
  }

  @ParameterizedTest(name = "at statement {0}, {1} it was executed: paid once, told, never failed")
  @MethodSource("statementsOfAReturn")
  void answered(int statement, Break when) throws SQLException {
    String session = ready();

    comesBackWhileItBreaks(session, statement, when);

    isPaidOnceAndTold(session);
  }

  @ParameterizedTest(
      name = "at statement {0}, {1} it was executed, and Amazon''s answer is lost: the same")
  @MethodSource("statementsOfARecovery")
  void unanswered(int statement, Break when) throws SQLException {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).dropAnswer();

    comesBackWhileItBreaks(session, statement, when);

    isPaidOnceAndTold(session);
  }

  private String ready() {
    String session = shop.amazon.session().chargeAmount("19.99", "EUR").create();
    shop.expects(session, ExpectedOrder.of("42", Price.ofMinorUnits(1999, "EUR")));
    return session;
  }

  private void comesBackWhileItBreaks(String session, int statement, Break when)
      throws SQLException {
    database.breakAt(statement, when);
    for (int visit = 0; visit < 2; visit++) {
      believable(session, shop.comesBack(session));
      await()
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                shop.amazon.clock().advance(Duration.ofSeconds(15));
                recover();
                return database.broke() && isSettled(session);
              });
    }
  }

  /** As the thread that does it every second: what fails is done the next time. */
  private void recover() {
    try {
      shop.returns.runOnce();
    } catch (SQLException broken) {
      assertThat(broken.getMessage()).contains("lost");
    }
  }

  private void isPaidOnceAndTold(String session) {
    assertThat(shop.outcome(session)).isInstanceOf(Succeeded.class);
    assertThat(shop.amazon.count(Operation.COMPLETE)).isEqualTo(1);
    assertThat(shop.amazon.charges()).hasSize(1);
    assertThat(List.copyOf(shop.told)).isNotEmpty().allMatch(line -> line.startsWith("succeeded"));
    assertThat(shop.events.stream().distinct()).hasSize(1);
  }

  /** Success only of a payment that is in the journal and told; never a failure. */
  private void believable(String session, ReturnResult result) throws SQLException {
    if (result instanceof ReturnResult.Shown shown) {
      assertThat(shown.outcome()).isNotInstanceOf(Failed.class);
      if (shown.outcome() instanceof Succeeded) {
        assertThat(row(session).map(Entry::state)).contains(State.SUCCEEDED);
        assertThat(shop.told).isNotEmpty();
      }
    } else {
      assertThat(result).isInstanceOf(ReturnResult.CannotCheckNow.class);
    }
  }

  /** There is no row, because it could not be written, or there is nothing left to do about it. */
  private boolean isSettled(String session) throws SQLException {
    return row(session)
        .filter(row -> row.state() != State.SUCCEEDED || !row.telling().complete())
        .isEmpty();
  }

  private Optional<Entry> row(String session) throws SQLException {
    return journal.find(new SessionId(session));
  }
}
