package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.PaymentIntent;
import io.github.payreturn.Succeeded;
import io.github.payreturn.simulator.Operation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A shop that has the level of its payments verified")
class LevelCheckTest extends ReturnsFixture {

  @Override
  @BeforeEach
  void open(@TempDir Path directory) {
    shop = new Shop(directory, LevelCheckTest::verifying);
  }

  @Test
  @DisplayName("S01b is told when the charge is captured, though it declared Authorize")
  void tellsOfADifference() {
    String session = expecting(ORDER.withIntent(PaymentIntent.AUTHORIZE), session());

    assertThat(((Succeeded) shop.outcome(session)).level()).isEqualTo(Succeeded.Level.AUTHORIZED);

    await().untilAsserted(() -> assertThat(shop.told).hasSize(2));
    assertThat(shop.told.get(1)).isEqualTo("differs 42 Captured");
    assertThat(shop.amazon.count(Operation.GET_CHARGE)).isEqualTo(1);
  }

  @Test
  @DisplayName("hears nothing more when all is as declared, and one Get Charge is all it costs")
  void saysNothingWhereAllIsWell() {
    String session = ready();
    String differing =
        expecting(ExpectedOrder.of("43", PRICE).withIntent(PaymentIntent.AUTHORIZE), session());
    shop.outcome(session);
    shop.outcome(session);
    shop.outcome(differing);

    await().untilAsserted(() -> assertThat(shop.told).contains("differs 43 Captured"));
    assertThat(shop.told).noneMatch(what -> what.startsWith("differs 42"));
    assertThat(shop.amazon.count(Operation.GET_CHARGE)).isEqualTo(2);
  }

  @Test
  @DisplayName("S02 is asked for no charge where the intent makes none")
  void noChargeToRead() {
    String confirmed =
        expecting(
            ORDER.withIntent(PaymentIntent.CONFIRM),
            session().paymentIntent(io.github.payreturn.simulator.PaymentIntent.CONFIRM));
    String paid = expecting(ExpectedOrder.of("43", PRICE), session());
    shop.outcome(confirmed);
    shop.outcome(paid);

    await().untilAsserted(() -> assertThat(shop.amazon.count(Operation.GET_CHARGE)).isEqualTo(1));
  }

  private static Map<String, String> verifying(Map<String, String> settings) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.put("verifyLevel", "true");
    return changed;
  }
}
