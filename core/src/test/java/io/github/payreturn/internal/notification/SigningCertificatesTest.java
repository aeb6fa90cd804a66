package io.github.payreturn.internal.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.testing.SnsSender;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S64 Certificates")
class SigningCertificatesTest {

  private static final SnsSender SENDER = SnsSender.create();
  private static final URI ADDRESS = URI.create(SnsSender.CERTIFICATE_URL);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-14T10:15:12Z"));
  private final InstantSource time = now::get;
  private final AtomicInteger downloads = new AtomicInteger();

  @Test
  @DisplayName("are fetched once, however many messages name them")
  void once() {
    SigningCertificates certificates = certificates(address -> Optional.of(SENDER.certificate()));

    for (int message = 0; message < 100; message++) {
      assertThat(certificates.find(ADDRESS)).isPresent();
    }
    assertThat(downloads).hasValue(1);
  }

  @Test
  @DisplayName("that cannot be had are tried again a minute later, and not before")
  void failure() {
    SigningCertificates certificates = certificates(address -> Optional.empty());

    for (int message = 0; message < 100; message++) {
      assertThat(certificates.find(ADDRESS)).isEmpty();
    }
    assertThat(downloads).hasValue(1);
    now.updateAndGet(before -> before.plus(Duration.ofMinutes(1)));
    assertThat(certificates.find(ADDRESS)).isEmpty();
    assertThat(downloads).hasValue(2);
  }

  @Test
  @DisplayName("stay known while a flood names others that do not exist")
  void flood() {
    SigningCertificates certificates =
        certificates(
            address ->
                address.equals(ADDRESS) ? Optional.of(SENDER.certificate()) : Optional.empty());
    certificates.find(ADDRESS);

    IntStream.range(0, 1000)
        .mapToObj(number -> ADDRESS.resolve("/forged-" + number + ".pem"))
        .forEach(certificates::find);
    int before = downloads.get();

    assertThat(certificates.find(ADDRESS)).isPresent();
    assertThat(downloads).hasValue(before);
  }

  @Test
  @DisplayName("are waited for by four requests at most")
  void waiting() throws Exception {
    CountDownLatch answer = new CountDownLatch(1);
    SigningCertificates certificates =
        certificates(
            address -> {
              awaitQuietly(answer);
              return Optional.of(SENDER.certificate());
            });
    ExecutorService container = Executors.newCachedThreadPool();
    try {
      List<CompletableFuture<Boolean>> requests =
          IntStream.range(0, 20)
              .mapToObj(
                  number ->
                      CompletableFuture.supplyAsync(
                          () -> certificates.find(ADDRESS).isPresent(), container))
              .toList();

      await().until(() -> requests.stream().filter(CompletableFuture::isDone).count() == 16);
      assertThat(requests.stream().filter(CompletableFuture::isDone))
          .allMatch(request -> !request.join());
      answer.countDown();
      assertThat(requests.stream().filter(CompletableFuture::join)).hasSize(4);
      assertThat(downloads).hasValue(1);
    } finally {
      answer.countDown();
      container.shutdownNow();
    }
  }

  private SigningCertificates certificates(Download download) {
    return new SigningCertificates(
        address -> {
          downloads.incrementAndGet();
          return download.get(address);
        },
        time.withZone(ZoneOffset.UTC));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
