package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it measured is written to {@code target/slow-amazon/}. */
@DisplayName(
    "P8 S40 When Amazon takes three seconds for each call, then answers none for a minute,")
@Tag("soak")
class SlowThenSilentAmazonTest {

  private static final int AT_ONCE = 200;
  private static final int BUYERS = 2 * AT_ONCE;
  private static final int THREADS = 50;
  private static final int SERVED_WHILE_SLOW = 40;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration DEADLINE = Duration.ofSeconds(8);
  private static final Duration BETWEEN_PAGES = Duration.ofMillis(50);
  // Whoever waits for a thread waits until a buyer's patience ends.
  private static final Duration NO_WAIT_FOR_A_THREAD = Duration.ofSeconds(1);
  private static final Duration UNTIL_ALL_ARE_PAID = Duration.ofMinutes(5);

  private final ScheduledExecutorService people = Executors.newScheduledThreadPool(AT_ONCE + 1);
  private final Queue<Duration> answers = new ConcurrentLinkedQueue<>();
  private final Queue<Duration> pages = new ConcurrentLinkedQueue<>();

  @AfterEach
  void goHome() {
    people.shutdownNow();
  }

  @Test
  @DisplayName(
      "200 buyers each time are answered in time, other pages wait for no thread, and all is paid")
  void slowThenSilent(@TempDir Path directory) throws Exception {
    try (PlainShop shop = new PlainShop(directory, "deadline", DEADLINE.toSeconds() + "s")) {
      shop.limitThreadsTo(THREADS);
      shop.comesBack("order-first", shop.sessionFor("order-first"));
      List<String> urls =
          IntStream.range(0, BUYERS)
              .mapToObj(n -> shop.returnUrl("order-" + n, shop.sessionFor("order-" + n)))
              .toList();
      ScheduledFuture<?> visitor =
          people.scheduleAtFixedRate(
              () -> visit(shop.url("/another-page"), 404, pages),
              0,
              BETWEEN_PAGES.toMillis(),
              TimeUnit.MILLISECONDS);

      shop.amazon.next(Operation.COMPLETE).always().delay(Duration.ofSeconds(3));
      List<ScheduledFuture<?>> buyers = new ArrayList<>(comeBack(urls.subList(0, AT_ONCE)));
      await().atMost(A_MINUTE).until(() -> shop.amazon.charges().size() > SERVED_WHILE_SLOW);
      shop.amazon.forgetFaults();
      Hold hold = shop.amazon.next(Operation.COMPLETE).always().hang();
      buyers.addAll(comeBack(urls.subList(AT_ONCE, BUYERS)));
      for (ScheduledFuture<?> buyer : buyers) {
        buyer.get();
      }
      people.schedule(shop.amazon::forgetFaults, A_MINUTE.toMillis(), TimeUnit.MILLISECONDS).get();
      hold.release();
      long quickAgain = System.nanoTime();
      await().atMost(UNTIL_ALL_ARE_PAID).until(() -> shop.operations().backlog().count() == 0);
      Duration healed = Duration.ofNanos(System.nanoTime() - quickAgain);
      assertThat(visitor.isDone()).as("a page failed").isFalse();
      visitor.cancel(false);

      report(healed);
      assertThat(answers).hasSize(BUYERS);
      assertThat(longest(answers)).isLessThanOrEqualTo(DEADLINE.plusSeconds(1));
      assertThat(longest(pages)).isLessThanOrEqualTo(NO_WAIT_FOR_A_THREAD);
      assertThat(shop.orders.paid()).doesNotHaveDuplicates().hasSize(BUYERS + 1);
      assertThat(shop.amazon.charges()).as("each once").hasSize(BUYERS + 1);
    }
  }

  /** All of them within a second. */
  private List<ScheduledFuture<?>> comeBack(List<String> urls) {
    List<ScheduledFuture<?>> buyers = new ArrayList<>();
    for (String url : urls) {
      long millis = 1000L * buyers.size() / urls.size();
      buyers.add(people.schedule(() -> visit(url, 303, answers), millis, TimeUnit.MILLISECONDS));
    }
    return buyers;
  }

  private static void visit(String url, int status, Queue<Duration> times) {
    long began = System.nanoTime();
    HttpResponse<String> answer = new Browser().get(url);
    if (answer.statusCode() != status) {
      throw new IllegalStateException("%s: %d".formatted(url, answer.statusCode()));
    }
    times.add(Duration.ofNanos(System.nanoTime() - began));
  }

  private static Duration longest(Queue<Duration> times) {
    return Collections.max(times);
  }

  private void report(Duration healed) throws IOException {
    Path file = Path.of("target", "slow-amazon", "slow-then-silent.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        String.format(
            Locale.ROOT,
            "%d buyers: the last was answered after %.1f s; %d other pages meanwhile: the slowest"
                + " took %d ms; all was paid %.1f s after Amazon was quick again%n",
            answers.size(),
            longest(answers).toMillis() / 1000.0,
            pages.size(),
            longest(pages).toMillis(),
            healed.toMillis() / 1000.0));
  }
}
