package io.github.payreturn.flow;

import static io.github.payreturn.internal.journal.State.FAILED;
import static io.github.payreturn.internal.journal.State.NEEDS_REVIEW;
import static io.github.payreturn.internal.journal.State.PENDING;
import static io.github.payreturn.internal.journal.State.QUEUED;
import static io.github.payreturn.internal.journal.State.SUCCEEDED;
import static io.github.payreturn.internal.journal.State.UNRESOLVED;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.PaymentIntent;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.internal.journal.State;
import io.github.payreturn.internal.journal.Trail;
import io.github.payreturn.simulator.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer in Amazon's documentation, served over the wire to a whole return. */
@DisplayName("What a return becomes on each answer that Amazon documents")
class SamplesTest extends ReturnsFixture {

  private static final Path FOLDER = Path.of("src", "test", "resources", "responses");
  private static final String CHARGE_PERMISSION = "get-charge-permission-";

  /** Where not every sample of a kind means the same. */
  private static final Map<String, State> SPECIAL =
      Map.ofEntries(
          // A charge was expected and is not there: only a look-up can tell.
          entry("complete-200-one-time-confirm-no-charge", UNRESOLVED),
          entry("complete-200-saved-wallet-setup", UNRESOLVED),
          entry("complete-200-sparse", UNRESOLVED),
          entry("finalize-200-saved-wallet-setup-string-null", UNRESOLVED),
          // The merchant's set-up is wrong, or Amazon has no time: sent later.
          entry("error-400-invalid-header-value", QUEUED),
          entry("error-400-missing-header-value", QUEUED),
          entry("error-401-unauthorized-access", QUEUED),
          entry("error-403-invalid-account-status", QUEUED),
          entry("error-403-invalid-request-signature", QUEUED),
          entry("error-426-tlsversion-not-supported", QUEUED),
          entry("error-429-too-many-requests", QUEUED),
          // Maybe executed: looked up.
          entry("error-400-duplicate-idempotency-key", UNRESOLVED),
          entry("error-408-request-timeout", UNRESOLVED),
          entry("error-422-checkout-session-canceled", UNRESOLVED),
          entry("error-422-invalid-charge-status", UNRESOLVED),
          entry("error-422-invalid-checkout-session-status", UNRESOLVED),
          entry("error-422-transaction-count-exceeded", UNRESOLVED),
          entry("error-500-internal-server-error", UNRESOLVED),
          entry("error-500-processing-failure", UNRESOLVED),
          entry("error-503-service-unavailable", UNRESOLVED),
          entry("get-checkout-session-open-ready", UNRESOLVED),
          entry("get-checkout-session-open-with-constraints", UNRESOLVED),
          entry("get-charge-authorization-initiated", PENDING));

  /** What the kind of a sample means; the longest prefix holds. */
  private static final Map<String, State> BY_KIND =
      Map.of(
          "complete-200-",
          SUCCEEDED,
          "complete-202-",
          PENDING,
          "finalize-200-",
          SUCCEEDED,
          "finalize-202-",
          PENDING,
          "error-",
          FAILED,
          "get-checkout-session-canceled-",
          FAILED,
          "get-charge-declined-",
          FAILED,
          "get-charge-canceled-",
          FAILED,
          "get-charge-",
          SUCCEEDED,
          CHARGE_PERMISSION,
          NEEDS_REVIEW);

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofCompleteAndFinalize")
  void onTheAnswerToTheCall(String sample) {
    boolean finalize = sample.startsWith("finalize");
    Operation operation = finalize ? Operation.FINALIZE : Operation.COMPLETE;
    shop.amazon.next(operation).answer(status(sample), read(sample));
    String session = ready();

    shop.arrives(finalize ? ReturnKind.FINALIZE : ReturnKind.COMPLETE, session);

    State expected = expected(sample);
    boolean putOff = status(sample) == 429; // and sent in its turn, while the buyer waits
    assertThat(shop.row(session).trail().steps()).extracting(Trail.Step::state).contains(expected);
    assertThat(shop.row(session).state()).isEqualTo(putOff ? SUCCEEDED : expected);
    assertThat(shop.amazon.count(operation)).isEqualTo(putOff ? 2 : 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofLookUps")
  void onTheAnswerToALookUp(String sample) {
    String session = lost();
    Operation operation = lookUp(sample);
    if (operation != Operation.GET_CHECKOUT_SESSION) {
      String completed = operation == Operation.GET_CHARGE ? "completed" : "completed-no-charge";
      shop.amazon
          .next(Operation.GET_CHECKOUT_SESSION)
          .answer(200, read("get-checkout-session-" + completed));
    }
    shop.amazon.next(operation).answer(200, read(sample));

    isLookedUp(session);

    assertThat(shop.row(session).state()).isEqualTo(expected(sample));
    assertThat(shop.amazon.count(operation)).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}, then the charge itself")
  @MethodSource("completed")
  void onACompletedSession(String sample) {
    String session = lost();
    shop.amazon.next(Operation.GET_CHECKOUT_SESSION).answer(200, read(sample));
    shop.amazon.next(Operation.GET_CHARGE).answer(200, read("get-charge-captured"));
    shop.amazon.next(Operation.GET_CHARGE_PERMISSION).error(500, "InternalServerError");

    isLookedUp(session);

    assertThat(shop.row(session).state())
        .isEqualTo(sample.endsWith("no-charge") ? UNRESOLVED : SUCCEEDED);
  }

  @ParameterizedTest(name = "{0}, where no charge is expected: paid")
  @MethodSource("withoutCharge")
  void whereNoChargeIsExpected(String sample) {
    boolean finalize = sample.startsWith("finalize");
    shop.amazon.next(finalize ? Operation.FINALIZE : Operation.COMPLETE).answer(200, read(sample));
    String session = expecting(ORDER.withIntent(PaymentIntent.CONFIRM), session());

    shop.arrives(finalize ? ReturnKind.FINALIZE : ReturnKind.COMPLETE, session);

    assertThat(shop.row(session).state()).isEqualTo(SUCCEEDED);
    assertThat(shop.row(session).evidence().ids().orElseThrow().chargeId()).isEmpty();
  }

  /** The buyer asks again; on a busy machine the look-up may end after they stopped waiting. */
  private void isLookedUp(String session) {
    shop.comesBack(session);
    await().until(() -> shop.row(session).progress().leaseUntil() == null);
  }

  /** A session whose answer was lost, long enough ago to be looked up. */
  private String lost() {
    String session = ready();
    shop.amazon.next(Operation.COMPLETE).dropAnswer();
    shop.comesBack(session);
    later(Duration.ofSeconds(3));
    return session;
  }

  private static Stream<String> ofCompleteAndFinalize() {
    return samples().filter(sample -> !sample.startsWith("get-"));
  }

  private static Stream<String> ofLookUps() {
    return samples()
        .filter(sample -> sample.startsWith("get-"))
        .filter(sample -> !sample.startsWith("get-checkout-session-completed"));
  }

  private static Stream<String> completed() {
    return samples().filter(sample -> sample.startsWith("get-checkout-session-completed"));
  }

  private static Stream<String> withoutCharge() {
    return Stream.of(
        "complete-200-one-time-confirm-no-charge",
        "complete-200-saved-wallet-setup",
        "finalize-200-saved-wallet-setup-string-null");
  }

  private static Stream<String> samples() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> names =
          files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList();
      return names.stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static State expected(String sample) {
    return SPECIAL.containsKey(sample)
        ? SPECIAL.get(sample)
        : BY_KIND.entrySet().stream()
            .filter(kind -> sample.startsWith(kind.getKey()))
            .max((one, other) -> Integer.compare(one.getKey().length(), other.getKey().length()))
            .orElseThrow()
            .getValue();
  }

  private static Operation lookUp(String sample) {
    if (sample.startsWith(CHARGE_PERMISSION)) {
      return Operation.GET_CHARGE_PERMISSION;
    }
    return sample.startsWith("get-charge-") ? Operation.GET_CHARGE : Operation.GET_CHECKOUT_SESSION;
  }

  private static int status(String sample) {
    return Integer.parseInt(sample.split("-", 3)[1]);
  }

  private static String read(String sample) {
    try {
      return Files.readString(FOLDER.resolve(sample + ".json"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
