package io.github.payreturn.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Collects an answer's bytes up to a limit; one that is larger breaks the exchange off. It is there
 * as soon as the answer begins, so that whoever waits for the rest decides how long.
 */
public final class LimitedBody implements HttpResponse.BodySubscriber<LimitedBody> {

  private final int limit;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> body = new CompletableFuture<>();
  private volatile Flow.@Nullable Subscription subscription;

  public LimitedBody(int limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<LimitedBody> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  /**
   * Waits for the rest of the answer.
   *
   * @throws TimeoutException if it did not come in time; the exchange is broken off
   * @throws ExecutionException if the exchange broke, or the answer is too large
   * @throws InterruptedException if this thread is to end; the exchange is broken off
   */
  public byte[] await(Duration patience)
      throws TimeoutException, ExecutionException, InterruptedException {
    try {
      return body.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException over) {
      cancel();
      throw over;
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription incoming) {
    subscription = incoming;
    incoming.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (received.size() + buffer.remaining() > limit) {
        cancel();
        body.completeExceptionally(new IOException("an answer of more than " + limit + " bytes"));
        return;
      }
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      received.writeBytes(bytes);
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(received.toByteArray());
  }

  private void cancel() {
    Flow.Subscription exchange = subscription;
    if (exchange != null) {
      exchange.cancel();
    }
  }
}
