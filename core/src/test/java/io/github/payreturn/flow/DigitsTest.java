package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.Succeeded;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.Operation;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Persian, Arabic, Bengali, Marathi, Nepali and Burmese servers write numbers like that. */
@DisplayName("A shop whose server writes digits of another script")
class DigitsTest extends ReturnsFixture {

  private static final Locale BEFORE = Locale.getDefault();

  @BeforeAll
  static void writeThem() {
    Locale.setDefault(Locale.forLanguageTag("fa-IR"));
  }

  @AfterAll
  static void writeOurs() {
    Locale.setDefault(BEFORE);
  }

  @Test
  @DisplayName("P2 shows success, as any other")
  void succeeds() {
    assertThat(shop.outcome(ready())).isInstanceOf(Succeeded.class);
    assertThat(shop.events).singleElement().asString().matches("[0-9a-f]{32}");
  }

  @Test
  @DisplayName("P3 finds out what became of a lost answer, and shows it to operators meanwhile")
  void recovers() throws SQLException {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    shop.outcome(session);
    assertThat(shop.returns.operations().unsettled(Set.of(), Optional.empty(), 10).payments())
        .hasSize(1);
    later(Duration.ofSeconds(3));

    shop.returns.runOnce();

    await().until(() -> shop.row(session).state() == State.SUCCEEDED);
  }
}
