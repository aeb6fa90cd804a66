package io.github.payreturn.internal.notification;

import io.github.payreturn.internal.LimitedBody;
import io.github.payreturn.internal.Threads;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Over HTTP: no redirects, a few seconds, a few kilobytes, and only so many in a minute, because
 * strangers decide when we ask.
 */
public final class HttpDownload implements Download, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("io.github.payreturn");
  private static final int MOST_BYTES = 64 * 1024;
  private static final int MOST_IN_A_MINUTE = 30;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(Threads.named("amazon-sns"));
  private final Duration limit;
  private final Rate rate;
  private @Nullable HttpClient client;

  /**
   * @param limit over the whole exchange, connecting and reading included
   */
  public HttpDownload(Duration limit, Clock clock) {
    this.limit = limit;
    rate = new Rate(MOST_IN_A_MINUTE, clock);
  }

  @Override
  public Optional<byte[]> get(URI address) {
    if (!rate.tryTake()) {
      return Optional.empty();
    }
    HttpRequest request = HttpRequest.newBuilder(address).timeout(limit).GET().build();
    long until = System.nanoTime() + limit.toNanos();
    try {
      HttpResponse<LimitedBody> answer =
          client().send(request, ignored -> new LimitedBody(MOST_BYTES));
      byte[] body = answer.body().await(Duration.ofNanos(until - System.nanoTime()));
      return answer.statusCode() == 200
          ? Optional.of(body)
          : failed(address, "HTTP " + answer.statusCode());
    } catch (HttpTimeoutException | TimeoutException slow) {
      return failed(address, "no answer in time");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return failed(address, "interrupted");
    } catch (IOException | ExecutionException broken) {
      Throwable cause = broken.getCause() == null ? broken : broken.getCause();
      return failed(address, cause.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Made when it is first needed: it has a thread of its own, and many shops never need it. */
  private synchronized HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      made =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(limit)
              .followRedirects(HttpClient.Redirect.NEVER)
              .executor(threads)
              .build();
      client = made;
    }
    return made;
  }

  /** Host and path: the query of a subscription is a secret. */
  private static Optional<byte[]> failed(URI address, String cause) {
    LOG.warn("{}{} could not be fetched: {}", address.getHost(), address.getPath(), cause);
    return Optional.empty();
  }
}
