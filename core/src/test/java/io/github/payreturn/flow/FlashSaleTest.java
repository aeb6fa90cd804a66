package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.Failed;
import io.github.payreturn.Outcome;
import io.github.payreturn.ReturnKind;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.simulator.Behaviour;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.Throttling;
import io.github.payreturn.testing.TestMerchant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long it took is written to {@code target/flash-sale/}, and judged only at the real pace. */
@DisplayName("A flash sale: 500 buyers return at once")
class FlashSaleTest {

  private static final int RETURNS = 500;
  private static final int CONTAINER_THREADS = 60;
  private static final Duration AT_MOST = Duration.ofSeconds(132);
  private static final Duration ALL_OF_IT = Duration.ofMinutes(5);

  private final List<CheckoutReturns> nodes = new ArrayList<>();

  @TempDir private Path directory = Path.of("");

  @AfterEach
  void stop() {
    nodes.forEach(CheckoutReturns::close);
  }

  @ParameterizedTest(
      name = "P8 within a second, at ten times Amazon''s quota, {0} nodes: all are paid, once")
  @ValueSource(ints = {1, 3})
  void tenfold(int servers) throws Exception {
    sell(servers, 10, Throttling.TENFOLD_PRODUCTION, Duration.ofSeconds(1));
  }

  @ParameterizedTest(
      name =
          "P8 within ten seconds, at Amazon''s own quota, {0} nodes: all are paid, once, in 132 s")
  @ValueSource(ints = {1, 3})
  @Tag("soak")
  void real(int servers) throws Exception {
    Duration took = sell(servers, 1, Throttling.PRODUCTION, Duration.ofSeconds(10));

    assertThat(took).isLessThanOrEqualTo(AT_MOST);
  }

  private Duration sell(int servers, int times, Throttling throttling, Duration within)
      throws Exception {
    try (Shop shop = new Shop(directory, settings -> settings(settings, servers, times))) {
      shop.amazon.behave(
          Behaviour.faithful().withThrottling(throttling).withDateTolerance(Duration.ofDays(400)));
      nodes.add(shop.returns);
      IntStream.range(1, servers).forEach(more -> nodes.add(shop.anotherNode()));
      List<String> sessions = IntStream.range(0, RETURNS).mapToObj(n -> session(shop, n)).toList();

      long began = System.nanoTime();
      List<Outcome> shown = comeBack(sessions, within);
      await().atMost(ALL_OF_IT).until(() -> shop.returns.operations().backlog().count() == 0);
      Duration took = Duration.ofNanos(System.nanoTime() - began);

      assertThat(shown).hasSize(RETURNS).noneMatch(Failed.class::isInstance);
      assertThat(shop.told).hasSize(RETURNS).allMatch(told -> told.startsWith("succeeded"));
      assertThat(shop.amazon.charges()).as("none doubled").hasSize(RETURNS);
      long calls = shop.amazon.count(Operation.COMPLETE);
      assertThat(calls - RETURNS)
          .as("calls that Amazon refused because they came too early")
          .isLessThanOrEqualTo(RETURNS / 10);
      report(servers, times, took, calls);
      return took;
    }
  }

  private static String session(Shop shop, int number) {
    String session =
        shop.amazon
            .session()
            .merchant(TestMerchant.LIVE_KEY_ID)
            .chargeAmount("19.99", "EUR")
            .create();
    shop.expects(session, ExpectedOrder.of("order-" + number, ReturnsFixture.PRICE));
    return session;
  }

  private List<Outcome> comeBack(List<String> sessions, Duration within) throws Exception {
    ScheduledExecutorService container = Executors.newScheduledThreadPool(CONTAINER_THREADS);
    try {
      List<ScheduledFuture<ReturnResult>> results = new ArrayList<>();
      for (int number = 0; number < sessions.size(); number++) {
        CheckoutReturns node = nodes.get(number % nodes.size());
        String session = sessions.get(number);
        results.add(
            container.schedule(
                () ->
                    node.arrive(
                        ReturnKind.COMPLETE,
                        Request.with(CheckoutReturns.SESSION_PARAMETER, session)),
                within.toMillis() * number / sessions.size(),
                TimeUnit.MILLISECONDS));
      }
      List<Outcome> shown = new ArrayList<>();
      for (ScheduledFuture<ReturnResult> result : results) {
        shown.add(((ReturnResult.Shown) result.get()).outcome());
      }
      return shown;
    } finally {
      container.shutdown();
    }
  }

  private static Map<String, String> settings(
      Map<String, String> settings, int servers, int times) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.put("publicKeyId", TestMerchant.LIVE_KEY_ID);
    changed.put("nodes", Integer.toString(servers));
    changed.put("quotaPercent", Integer.toString(100 * times));
    changed.put("recovery", "true");
    return changed;
  }

  private static void report(int servers, int times, Duration took, long calls) throws IOException {
    double least = (RETURNS - 20.0 * times) / (4.0 * times);
    Path file = Path.of("target", "flash-sale", "%d-nodes-%d-fold.txt".formatted(servers, times));
    Files.createDirectories(file.getParent());
    String line =
        String.format(
            Locale.ROOT,
            "%d returns, %d node(s), %d times Amazon's quota: %.1f s, the quota allows %.1f s;"
                + " %d calls were refused%n",
            RETURNS,
            servers,
            times,
            took.toMillis() / 1000.0,
            least,
            calls - RETURNS);
    Files.writeString(file, line);
  }
}
