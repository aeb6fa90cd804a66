package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Outcome;
import io.github.payreturn.Pending;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.Succeeded;
import io.github.payreturn.operations.PaymentState;
import io.github.payreturn.simulator.AmazonPaySimulator;
import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.TestMerchant;
import io.github.payreturn.testing.Logs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A shop with two merchant accounts in two regions")
class MerchantsTest extends ReturnsFixture {

  private static final int RETURNS = 1_000;
  private static final int EACH = 50;
  private static final int BUYERS = 16;
  private static final int CALL_THREADS = 20;
  private static final TestMerchant JAPANESE = TestMerchant.create();

  private AmazonPaySimulator japan;

  @Override
  @BeforeEach
  void open(@TempDir Path directory) {
    japan =
        AmazonPaySimulator.builder().merchant(JAPANESE).dateTolerance(Duration.ofDays(400)).start();
    shop = new Shop(directory, settings -> withJapan(settings, directory));
  }

  @AfterEach
  void closeJapan() {
    japan.close();
  }

  @Test
  @DisplayName(
      "has each payment sent to its own region with its own key, 1,000 of them interleaved")
  void eachItsOwn() {
    List<String> european = IntStream.range(0, RETURNS / 2).mapToObj(this::european).toList();
    List<String> japanese = IntStream.range(0, RETURNS / 2).mapToObj(this::japanese).toList();

    assertThat(comeBack(interleaved(european, japanese))).hasSize(RETURNS);
    allIsPaid();
    assertThat(shop.told).hasSize(RETURNS).allMatch(told -> told.startsWith("succeeded"));
    assertThat(shop.amazon.calls())
        .hasSize(RETURNS / 2)
        .extracting(Call::publicKeyId)
        .containsOnly(Optional.of(io.github.payreturn.testing.TestMerchant.PUBLIC_KEY_ID));
    assertThat(japan.calls())
        .hasSize(RETURNS / 2)
        .extracting(Call::publicKeyId)
        .containsOnly(Optional.of(JAPANESE.publicKeyId()));
  }

  @Test
  @DisplayName(
      "S69 goes on with the one while the other's key is revoked, whose buyers are kept waiting")
  void oneRevoked() throws Exception {
    japan.next(Operation.COMPLETE).always().error(401, "UnauthorizedAccess");
    List<String> european = IntStream.range(0, EACH).mapToObj(this::european).toList();
    List<String> japanese = IntStream.range(0, EACH).mapToObj(this::japanese).toList();

    try (Logs logs = new Logs()) {
      List<Outcome> outcomes = comeBack(interleaved(european, japanese));

      assertThat(every(2, outcomes)).allMatch(Pending.class::isInstance);
      assertThat(every(1, outcomes)).allMatch(Succeeded.class::isInstance);
      assertThat(shop.amazon.count()).as("not one call more").isEqualTo(EACH);
      assertThat(logs.lines(Level.ERROR))
          .as("one line that names the cause")
          .singleElement()
          .asString()
          .contains("Merchant japan is paused", "publicKeyId is revoked", "japan (JP, sandbox)");
    }
    assertThat(japan.count()).as("no storm").isLessThanOrEqualTo(BUYERS);
    long before = japan.count();
    shop.amazon.clock().advance(Duration.ofMinutes(1));
    shop.returns.runOnce();
    await().until(() -> japan.count() == before + 1);
    shop.returns.runOnce();
    assertThat(japan.count()).as("one probe a minute").isEqualTo(before + 1);
    assertThat(
            shop.returns
                .operations()
                .unsettled(Set.of(PaymentState.QUEUED), Optional.empty(), 100)
                .payments())
        .hasSize(EACH)
        .allMatch(payment -> payment.merchant().equals("japan"))
        .allMatch(payment -> payment.why().contains("publicKeyId is revoked"));

    japan.forgetFaults();
    shop.amazon.clock().advance(Duration.ofMinutes(1));
    allIsPaid();
    assertThat(shop.told).hasSize(2 * EACH).allMatch(told -> told.startsWith("succeeded"));
  }

  @Test
  @DisplayName("S40 goes on with the one while Amazon answers no call of the other")
  void oneHangs() {
    Hold hold = japan.next(Operation.COMPLETE).always().hang();
    List<String> japanese = IntStream.range(0, EACH).mapToObj(this::japanese).toList();
    List<String> european = IntStream.range(0, EACH).mapToObj(this::european).toList();
    ExecutorService buyers = Executors.newFixedThreadPool(EACH);
    try {
      List<CompletableFuture<Outcome>> hanging =
          japanese.stream()
              .map(session -> CompletableFuture.supplyAsync(() -> shop.outcome(session), buyers))
              .toList();
      await().until(() -> japan.count() == CALL_THREADS);

      assertThat(european).extracting(shop::outcome).allMatch(Succeeded.class::isInstance);

      japan.forgetFaults();
      hold.release();
      hanging.forEach(CompletableFuture::join);
    } finally {
      buyers.shutdown();
    }
    allIsPaid();
    assertThat(shop.told).hasSize(2 * EACH).allMatch(told -> told.startsWith("succeeded"));
  }

  private void allIsPaid() {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> shop.returns.runOnce() + shop.returns.operations().backlog().count() == 0);
  }

  private static List<String> interleaved(List<String> one, List<String> other) {
    return IntStream.range(0, one.size() + other.size())
        .mapToObj(n -> (n % 2 == 0 ? one : other).get(n / 2))
        .toList();
  }

  /** What became of the first or the second merchant's buyers. */
  private static List<Outcome> every(int merchant, List<Outcome> interleaved) {
    return IntStream.range(0, interleaved.size())
        .filter(n -> n % 2 == merchant - 1)
        .mapToObj(interleaved::get)
        .toList();
  }

  private String european(int number) {
    return expecting(ExpectedOrder.of("eu-" + number, PRICE), session());
  }

  private String japanese(int number) {
    return expecting(
        ExpectedOrder.of("jp-" + number, PRICE).withMerchant("japan"),
        japan.session().chargeAmount("19.99", "EUR"));
  }

  private List<Outcome> comeBack(List<String> sessions) {
    ExecutorService buyers = Executors.newFixedThreadPool(BUYERS);
    try {
      return sessions.stream()
          .map(session -> CompletableFuture.supplyAsync(() -> shop.comesBack(session), buyers))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .map(result -> ((ReturnResult.Shown) result).outcome())
          .toList();
    } finally {
      buyers.shutdown();
    }
  }

  private Map<String, String> withJapan(Map<String, String> settings, Path directory) {
    Map<String, String> changed = new HashMap<>(settings);
    Path key = directory.resolve("japan.pem");
    try {
      Files.writeString(key, JAPANESE.privateKeyPem());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    changed.put("callThreads", Integer.toString(CALL_THREADS));
    changed.put("waitingBuyers", Integer.toString(2 * BUYERS));
    changed.put("merchant.japan.region", "JP");
    changed.put("merchant.japan.publicKeyId", JAPANESE.publicKeyId());
    changed.put("merchant.japan.privateKey", "file:" + key);
    changed.put("merchant.japan.serviceUrl", japan.url().toString());
    return changed;
  }
}
