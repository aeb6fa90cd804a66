package io.github.payreturn.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
    "P8 S40 When 200 buyers come back at once while Amazon hangs, a container of 50 threads")
class SlowAmazonStormTest {

  private static final int BUYERS = 200;
  private static final int THREADS = 50;
  private static final int OTHER_PAGES = 50;
  private static final Duration UNTIL_ALL_ARE_PAID = Duration.ofMinutes(2);

  @Test
  @DisplayName("answers each of them, serves its other pages meanwhile, and all is paid afterwards")
  void storm(@TempDir Path directory) throws Exception {
    try (PlainShop shop = new PlainShop(directory)) {
      shop.limitThreadsTo(THREADS);
      List<String> urls =
          IntStream.range(0, BUYERS)
              .mapToObj(n -> shop.returnUrl("order-" + n, shop.sessionFor("order-" + n)))
              .toList();
      Hold hold = shop.amazon.next(Operation.COMPLETE).always().hang();

      List<HttpResponse<String>> answers = comeBack(shop, urls, hold);

      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
      assertThat(shop.orders.paid()).as("while Amazon hangs").isEmpty();
      String shown = answers.get(0).headers().firstValue("Location").orElseThrow();
      assertThat(shop.browser.visit(shop.absolute(shown)).body()).contains("do not pay again");

      shop.amazon.forgetFaults();
      hold.release();
      await().atMost(UNTIL_ALL_ARE_PAID).until(() -> shop.operations().backlog().count() == 0);
      assertThat(shop.orders.paid()).doesNotHaveDuplicates().hasSize(BUYERS);
      assertThat(shop.amazon.charges()).as("each once").hasSize(BUYERS);
    }
  }

  /** All at once, while somebody else looks at other pages of the shop. */
  private static List<HttpResponse<String>> comeBack(PlainShop shop, List<String> urls, Hold hold) {
    Browser browser = new Browser();
    ExecutorService buyers = Executors.newFixedThreadPool(BUYERS);
    try {
      List<CompletableFuture<HttpResponse<String>>> answers =
          urls.stream()
              .map(url -> CompletableFuture.supplyAsync(() -> browser.get(url), buyers))
              .toList();
      hold.awaitArrival();
      // Amazon answers nobody yet: a page that had to wait for it would never come.
      for (int page = 0; page < OTHER_PAGES; page++) {
        assertThat(shop.browser.get(shop.url("/another-page")).statusCode()).isEqualTo(404);
      }
      return answers.stream().map(CompletableFuture::join).toList();
    } finally {
      buyers.shutdown();
    }
  }
}
