package io.github.payreturn.simulator.internal.fault;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Something to wait for. No thread waits with it. */
public interface Pause {
  CompletionStage<Void> begin();

  static Pause none() {
    return () -> CompletableFuture.completedFuture(null);
  }

  /** Real time, not the simulator's clock: it is the client who waits. */
  static Pause of(Duration length) {
    return () ->
        new CompletableFuture<Void>()
            .completeOnTimeout(null, length.toMillis(), TimeUnit.MILLISECONDS);
  }

  default Pause then(Pause next) {
    return () -> begin().thenCompose(done -> next.begin());
  }
}
