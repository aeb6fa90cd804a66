package io.github.payreturn.benchmarks.load;

import io.github.payreturn.benchmarks.shop.ShopProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Waits until a shop has marked its orders. */
public final class Healing {

  private static final int PAUSE_MILLIS = 50;

  private Healing() {}

  /** How long it took; empty if it did not come to so many in time. */
  public static Optional<Duration> await(ShopProcess shop, int paidOrders, Duration patience)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    while (true) {
      boolean healed = shop.stats().paidOrders() >= paidOrders;
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      if (healed) {
        return Optional.of(took);
      }
      if (took.compareTo(patience) > 0) {
        return Optional.empty();
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
