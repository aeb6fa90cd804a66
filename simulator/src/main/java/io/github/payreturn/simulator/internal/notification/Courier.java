package io.github.payreturn.simulator.internal.notification;

import io.github.payreturn.simulator.Notification;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Posts messages; no thread waits for the receiver. */
final class Courier {
  /** SNS waits no longer either. */
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONGEST).build();
  private final Clock clock;

  Courier(Clock clock) {
    this.clock = clock;
  }

  CompletableFuture<Notification.Attempt> post(Notification notification) {
    Instant at = clock.instant();
    long began = System.nanoTime();
    return http.sendAsync(request(notification), BodyHandlers.discarding())
        .handle((response, failure) -> attempt(at, began, response, failure));
  }

  private static HttpRequest request(Notification notification) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(notification.url())
            .timeout(LONGEST)
            .POST(BodyPublishers.ofString(notification.body()));
    notification.headers().forEach(request::header);
    return request.build();
  }

  private static Notification.Attempt attempt(
      Instant at, long began, @Nullable HttpResponse<Void> response, @Nullable Throwable failure) {
    Duration duration = Duration.ofNanos(System.nanoTime() - began);
    return response != null
        ? new Notification.Attempt(at, OptionalInt.of(response.statusCode()), duration, "")
        : new Notification.Attempt(at, OptionalInt.empty(), duration, why(failure));
  }

  private static String why(@Nullable Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause == null ? "" : cause.getClass().getSimpleName();
  }
}
