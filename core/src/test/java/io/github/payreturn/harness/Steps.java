package io.github.payreturn.harness;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The steps of a node, between which it can be killed: what it is given (the database, the way to
 * Amazon, the shop's own classes) says here that the next step is about to be made. Steps of a
 * watched order are reported; at the one where it is to be killed, the thread stands still.
 */
final class Steps {

  /** Watched, and not stopped anywhere. */
  static final String NOWHERE = "nowhere";

  private final Map<String, String> stops = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> reached = new ConcurrentHashMap<>();
  private final Map<String, String> orders = new ConcurrentHashMap<>();
  private final Consumer<String> report;

  Steps(Consumer<String> report) {
    this.report = report;
  }

  /**
   * From now on this order is watched.
   *
   * @param stop before which step it stands still, with how often that has come by then, for
   *     example {@code call look-up#2}
   */
  void watch(String order, String stop) {
    stops.put(order, stop);
  }

  /** Which order a session pays, for those who see only the session. */
  void belongs(String session, String order) {
    orders.put(session, order);
  }

  Optional<String> orderOf(String session) {
    return Optional.ofNullable(orders.get(session));
  }

  /** The next step of an order is about to be made. */
  void reach(String order, String step) {
    String stop = stops.get(order);
    if (stop == null) {
      return;
    }
    int times =
        reached
            .computeIfAbsent(order + " " + step, unknown -> new AtomicInteger())
            .incrementAndGet();
    report.accept("step %s %s".formatted(order, step));
    if (stop.equals(step + "#" + times)) {
      report.accept("stopped " + order);
      standStill();
    }
  }

  /** A step of an order that changes the journal was made. */
  void written(String order) {
    if (stops.containsKey(order)) {
      report.accept("written " + order);
    }
  }

  private static void standStill() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
