package io.github.payreturn.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.ExpectedOrder;
import io.github.payreturn.ReturnResult;
import io.github.payreturn.micrometer.PaymentMetrics;
import io.github.payreturn.operations.Alarm;
import io.github.payreturn.operations.Decision;
import io.github.payreturn.operations.Operations;
import io.github.payreturn.operations.PaymentState;
import io.github.payreturn.simulator.Fault;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.PaymentIntent;
import io.github.payreturn.simulator.SessionDraft;
import io.github.payreturn.testing.Logs;
import io.github.payreturn.testing.TestMerchant;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("docs/operations.md")
class OperationsGuideTest extends ReturnsFixture {

  private static final Path PAGE = Path.of("..", "docs", "operations.md");

  /** A line may be followed by what was thrown. */
  private static final String THROWN = "( [\\w.]+Exception: .*)?";

  private static final Pattern LINE_OF_A_PAYMENT =
      Pattern.compile(
          "^\\| `(Return 4f0c1f6e… of order 42: [^`]+)` \\| (\\w+) \\|", Pattern.MULTILINE);
  private static final Pattern METER =
      Pattern.compile(
          "^\\| `(amazonpay[.a-z]+)` \\(\\w+(?:, seconds)?; ([^)]+)\\)", Pattern.MULTILINE);
  private static final Pattern ALARM = Pattern.compile("^\\| `([A-Z_]+)` \\|", Pattern.MULTILINE);
  private static final Pattern LOGGED =
      Pattern.compile("LOG\\s*\\.(?:error|warn|info)\\(\\s*((?:\"[^\"]*\"\\s*\\+?\\s*)+)");
  private static final Pattern VALUE = Pattern.compile("\\d+|…");

  private static final String UNREACHABLE = "uk";

  private final String page = read(PAGE);
  private int orders = 42;

  @Override
  @BeforeEach
  void open(@TempDir Path directory) {
    shop = new Shop(directory, OperationsGuideTest::withUnreachable);
  }

  @Test
  @DisplayName("shows the lines of a payment as they are logged, with their levels")
  void linesOfAPayment() throws Exception {
    List<String> logged;
    try (Logs logs = new Logs()) {
      everythingHappens();
      logged = logs.lines().stream().map(line -> line.lines().findFirst().orElse("")).toList();
    }

    List<String> examples =
        LINE_OF_A_PAYMENT.matcher(page).results().map(OperationsGuideTest::asPattern).toList();
    assertThat(examples)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            example -> assertThat(logged).anyMatch(line -> line.strip().matches(example + THROWN)));
  }

  @Test
  @DisplayName("explains every line that is logged")
  void explainsAll() throws IOException {
    List<String> fragments =
        Stream.of("core", "servlet-filter", "spring-adapter")
            .flatMap(module -> sources(Path.of("..", module, "src", "main", "java")))
            .flatMap(source -> LOGGED.matcher(source).results())
            .map(call -> longestFixedPart(call.group(1)))
            .distinct()
            .toList();

    assertThat(fragments)
        .hasSizeGreaterThan(25)
        .allSatisfy(fragment -> assertThat(page).contains(fragment));
  }

  @Test
  @DisplayName("has every meter with its tags, and no other")
  void meters() {
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    PaymentMetrics metrics = new PaymentMetrics(registry);
    metrics.called("default", "COMPLETE", 200, Duration.ZERO);
    metrics.reached("default", PaymentState.SUCCEEDED, Duration.ZERO);
    metrics.told(true, Duration.ZERO);
    metrics.alarm(new Alarm(Alarm.Kind.AMAZON_SILENT, Optional.empty(), "", 0, Optional.empty()));

    assertThat(
            METER
                .matcher(page)
                .results()
                .map(row -> row.group(1) + " " + row.group(2).replace("`", "")))
        .containsExactlyInAnyOrderElementsOf(
            registry.getMeters().stream()
                .map(OperationsGuideTest::nameAndTags)
                .distinct()
                .toList());
  }

  @Test
  @DisplayName("says for every alarm what to do, and for no other")
  void alarms() {
    assertThat(ALARM.matcher(page).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Alarm.Kind.values()).map(Enum::name).toList());
  }

  /** One after the other, whatever may become of a payment. */
  private void everythingHappens() throws Exception {
    Operations operations = shop.returns.operations();
    shop.refusesToListen(1);
    shop.outcome(ready());
    shop.outcome(expecting(ORDER, session()));
    comesBack(
        session()
            .paymentIntent(PaymentIntent.AUTHORIZE)
            .canHandlePendingAuthorization(true)
            .pends(),
        nextOrder().withIntent(io.github.payreturn.PaymentIntent.AUTHORIZE).allowingPending());
    comesBack(session().refused("SoftDeclined"), nextOrder());
    comesBack(session().chargeAmount("1.00", "EUR"), nextOrder());
    meets(Fault.tooManyRequests(Duration.ofMinutes(1)));
    later(Duration.ofMinutes(1));
    meets(Fault.delay(Duration.ofMinutes(1)));
    meets(Fault.error(500, "InternalServerError"));
    comesBack(session(), nextOrder().withMerchant(UNREACHABLE));
    databaseGoesDownMeanwhile();
    String odd = meets(Fault.dropAnswer());
    shop.amazon
        .next(Operation.GET_CHECKOUT_SESSION)
        .about(odd)
        .always()
        .error(404, "ResourceNotFound");
    later(Duration.ofSeconds(3));
    String id = operations.find(odd).get(0).id();
    operations.lookNow(id, "anna");
    operations.resolve(id, new Decision.NotPaid(), "anna", "nothing in Seller Central");
    meets(Fault.error(403, "InvalidRequestSignature"));
    comesBack(session(), nextOrder());
  }

  private void databaseGoesDownMeanwhile() throws Exception {
    String session = expecting(nextOrder(), session());
    Hold hold = shop.amazon.next(Operation.COMPLETE).about(session).hang();
    CompletableFuture<ReturnResult> buyer =
        CompletableFuture.supplyAsync(() -> shop.comesBack(session));
    hold.awaitArrival();
    shop.database.goDown();
    hold.release();
    buyer.join();
    shop.database.comeBack();
  }

  private String meets(Fault fault) {
    String session = session().create();
    shop.amazon.next(Operation.COMPLETE).about(session).meets(fault);
    shop.expects(session, nextOrder());
    shop.outcome(session);
    return session;
  }

  private void comesBack(SessionDraft draft, ExpectedOrder order) {
    shop.outcome(expecting(order, draft));
  }

  private ExpectedOrder nextOrder() {
    orders++;
    return ExpectedOrder.of(Integer.toString(orders), PRICE);
  }

  private static String asPattern(MatchResult row) {
    String example = row.group(2) + " " + row.group(1).replace("4f0c1f6e", "");
    StringBuilder pattern = new StringBuilder();
    int end = 0;
    for (MatchResult value : VALUE.matcher(example).results().toList()) {
      pattern.append(Pattern.quote(example.substring(end, value.start())));
      pattern.append(value.group().equals("…") ? ".*" : "\\d+");
      end = value.end();
    }
    return pattern.append(Pattern.quote(example.substring(end))).toString();
  }

  private static String longestFixedPart(String literals) {
    String line = literals.replaceAll("\"\\s*\\+?\\s*\"?", "");
    return Arrays.stream(line.split("\\{}", -1))
        .map(String::strip)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static String nameAndTags(Meter meter) {
    return meter.getId().getName()
        + meter.getId().getTags().stream()
            .map(Tag::getKey)
            .collect(Collectors.joining(", ", " ", ""));
  }

  private static Stream<String> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(OperationsGuideTest::read)
          .toList()
          .stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Calls end soon, and nothing answers where one of the merchants is. */
  private static Map<String, String> withUnreachable(Map<String, String> settings) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.put("callLimit", "1s");
    changed.put("merchant." + UNREACHABLE + ".publicKeyId", TestMerchant.PUBLIC_KEY_ID);
    changed.put("merchant." + UNREACHABLE + ".privateKey", settings.get("privateKey"));
    changed.put("merchant." + UNREACHABLE + ".serviceUrl", "http://127.0.0.1:" + unusedPort());
    return changed;
  }

  private static int unusedPort() {
    try (ServerSocket closed = new ServerSocket(0)) {
      return closed.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
