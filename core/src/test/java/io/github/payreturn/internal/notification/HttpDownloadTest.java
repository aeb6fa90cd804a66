package io.github.payreturn.internal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.payreturn.testing.Logs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S64 What is fetched because a message says so")
class HttpDownloadTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-14T10:15:12Z"), ZoneOffset.UTC);

  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpDownload download = new HttpDownload(Duration.ofSeconds(20), CLOCK);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    answer("/small", 200, 1000);
    answer("/large", 200, 64 * 1024 + 1);
    answer("/missing", 404, 10);
    server.createContext(
        "/elsewhere",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/small");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/silent",
        exchange -> {
          try {
            stopping.await();
          } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    stopping.countDown();
    download.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  @DisplayName("is what lies there")
  void small() {
    assertThat(download.get(url("/small")).orElseThrow()).hasSize(1000);
  }

  @Test
  @DisplayName("is nothing that is large, missing, or elsewhere; the log says which, no query")
  void bounded() {
    try (Logs logs = new Logs()) {
      assertThat(download.get(url("/large"))).isEmpty();
      assertThat(download.get(url("/missing?Token=secret"))).isEmpty();
      assertThat(download.get(url("/elsewhere"))).isEmpty();
      assertThat(requests).hasValue(2);
      assertThat(logs.lines())
          .hasSize(3)
          .noneMatch(line -> line.contains("secret"))
          .element(1)
          .asString()
          .contains("127.0.0.1/missing", "HTTP 404");
    }
  }

  @Test
  @DisplayName("is not waited for without end")
  void silent() {
    try (HttpDownload impatient = new HttpDownload(Duration.ofMillis(50), CLOCK)) {
      assertThat(impatient.get(url("/silent"))).isEmpty();
    }
  }

  @Test
  @DisplayName("is asked for thirty times in a minute at most: nobody floods Amazon through us")
  void rate() {
    for (int message = 0; message < 100; message++) {
      download.get(url("/small"));
    }
    assertThat(requests).hasValue(30);
  }

  private void answer(String path, int status, int size) {
    server.createContext(
        path,
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(status, size);
          exchange.getResponseBody().write(new byte[size]);
          exchange.close();
        });
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }
}
