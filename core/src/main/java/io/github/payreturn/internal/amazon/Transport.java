package io.github.payreturn.internal.amazon;

import io.github.payreturn.internal.LimitedBody;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;

/**
 * Sends one request and says how it ended. One long-lived client per merchant; no retries but one,
 * and that only when the request certainly never left.
 */
final class Transport {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
  private static final int MAX_ANSWER_BYTES = 1 << 20;
  private static final Pattern REQUEST_ID = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,5}");

  private final HttpClient client;
  private final Duration limit;

  /**
   * @param limit over the whole exchange, connecting and reading included
   */
  Transport(Duration limit) {
    this.limit = limit;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .followRedirects(HttpClient.Redirect.NEVER)
            // Nothing here waits, so the client's own thread reads: no pool, no change of threads.
            .executor(Runnable::run)
            .build();
  }

  Reply send(HttpRequest.Builder request) {
    long until = System.nanoTime() + limit.toNanos();
    Reply first = sendOnce(request.timeout(limit).build(), until);
    Duration left = leftOf(until);
    return first instanceof Reply.NotSent && left.compareTo(Duration.ZERO) > 0
        ? sendOnce(request.timeout(left).build(), until)
        : first;
  }

  /** The request's own time-out ends when the answer begins, so its body is waited for here. */
  private Reply sendOnce(HttpRequest request, long until) {
    try {
      HttpResponse<LimitedBody> response =
          client.send(request, ignored -> new LimitedBody(MAX_ANSWER_BYTES));
      return answered(response, response.body().await(leftOf(until)));
    } catch (HttpConnectTimeoutException unreachable) {
      return new Reply.NotSent(describe(unreachable));
    } catch (HttpTimeoutException | TimeoutException slow) {
      return new Reply.NoAnswer("no answer within " + limit.toSeconds() + " s");
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Reply.NoAnswer("interrupted while waiting for the answer");
    } catch (IOException | ExecutionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      return neverLeft(cause)
          ? new Reply.NotSent(describe(cause))
          : new Reply.NoAnswer(describe(cause));
    }
  }

  private static Duration leftOf(long until) {
    return Duration.ofNanos(until - System.nanoTime());
  }

  private static Reply answered(HttpResponse<?> response, byte[] body) {
    return new Reply.Answered(
        response.statusCode(),
        AmazonJson.read(body),
        response
            .headers()
            .firstValue("X-Amz-Pay-Request-Id")
            .filter(id -> REQUEST_ID.matcher(id).matches()),
        retryAfter(response),
        response.statusCode() < 400 ? Optional.empty() : date(response));
  }

  /**
   * Read from refusals only, which a wrong clock explains: it takes as long as reading the body.
   */
  private static Optional<Instant> date(HttpResponse<?> response) {
    try {
      return response
          .headers()
          .firstValue("Date")
          .map(text -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> SECONDS.matcher(value).matches())
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }

  /** A handshake that fails is counted here too: no byte of the request was sent before it. */
  private static boolean neverLeft(Throwable cause) {
    return cause instanceof ConnectException
        || cause instanceof UnresolvedAddressException
        || cause instanceof SSLHandshakeException;
  }

  /** The kind of fault only: a message could quote what was sent. */
  private static String describe(Throwable cause) {
    return cause.getClass().getSimpleName();
  }
}
