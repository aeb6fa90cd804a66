package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Pending;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.simulator.Behaviour;
import io.github.payreturn.simulator.SessionState;
import io.github.payreturn.simulator.TestMerchant;
import io.github.payreturn.testing.Logs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
    "S69 A merchant that Amazon refuses: one line names the cause, nothing fails, no storm:")
class RefusedMerchantTest {

  private static final TestMerchant STRANGER = TestMerchant.create();

  @TempDir private Path directory = Path.of("");

  @Test
  @DisplayName("a private key of another merchant")
  void wrongPrivateKey() throws IOException {
    Path key = directory.resolve("another.pem");
    Files.writeString(key, STRANGER.privateKeyPem());

    refused(
        Map.of("privateKey", "file:" + key),
        UnaryOperator.identity(),
        "privateKey does not belong to publicKeyId",
        "InvalidRequestSignature");
  }

  @Test
  @DisplayName(
      "a public key id that Amazon does not know there: another region, environment or account")
  void unknownKeyId() throws IOException {
    refused(
        Map.of("publicKeyId", STRANGER.publicKeyId(), "region", "NA"),
        UnaryOperator.identity(),
        "does not know publicKeyId, at least not for this region and environment",
        "(NA, sandbox)");
  }

  @Test
  @DisplayName("a clock that is ten minutes behind")
  void wrongClock() throws IOException {
    refused(
        Map.of(),
        builder -> builder.clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10))),
        "this server's clock is ",
        " s behind Amazon's");
  }

  private void refused(
      Map<String, String> wrong,
      UnaryOperator<CheckoutReturnsBuilder> builder,
      String cause,
      String detail) {
    try (Logs logs = new Logs();
        Shop shop =
            new Shop(
                directory, Shop.memory(directory), settings -> with(settings, wrong), builder)) {
      shop.amazon.behave(Behaviour.faithful().withDateTolerance(Duration.ofMinutes(5)));
      for (int buyer = 0; buyer < 3; buyer++) {
        String session = shop.amazon.session().chargeAmount("19.99", "EUR").create();
        shop.expects(session, ExpectedOrder.of("order-" + buyer, ReturnsFixture.PRICE));

        ReturnResult.Shown shown = (ReturnResult.Shown) shop.arrives(ReturnKind.COMPLETE, session);

        assertThat(shown.outcome()).isInstanceOf(Pending.class);
        assertThat(shop.row(session).state()).isEqualTo(State.QUEUED);
        assertThat(shop.amazon.session(session).state()).isEqualTo(SessionState.OPEN);
      }
      assertThat(shop.amazon.calls()).as("only the first was sent").hasSize(1);
      assertThat(logs.lines(Level.ERROR))
          .singleElement()
          .asString()
          .contains("Merchant default is paused", cause, detail, "request id");
    }
  }

  private static Map<String, String> with(Map<String, String> settings, Map<String, String> other) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.putAll(other);
    return changed;
  }
}
