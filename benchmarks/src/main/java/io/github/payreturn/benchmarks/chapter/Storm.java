package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.load.Shown;
import io.github.payreturn.benchmarks.load.Slice;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Many buyers at once while Amazon is slow, beside the calm before them.
 *
 * @param idle other pages of the shop while nobody comes back
 * @param pages the same pages while buyers come back to a slow Amazon
 * @param buyers what those saw
 * @param busiest most of the server's threads at work at once
 * @param healed until every order was marked, since Amazon is quick again
 */
record Storm(Slice idle, Slice pages, Slice buyers, int busiest, Optional<Duration> healed) {

  private static final double MOST_TIMES_IDLE = 1.2;
  private static final double MOST_MILLIS_MORE = 5;

  /** How long 99 of 100 other pages may take meanwhile, in milliseconds. */
  double limit() {
    return Math.max(MOST_TIMES_IDLE * idle.p99(), idle.p99() + MOST_MILLIS_MORE);
  }

  /** Nothing failed at Amazon: whoever was told so was told something false. */
  int lies() {
    return buyers.count(Shown.FAILED)
        + buyers.count(Shown.ERROR)
        + buyers.count(Shown.NOTHING)
        + buyers.count(Shown.OTHER);
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("idleP99Millis", idle.p99());
    figures.put("pagesP50Millis", pages.p50());
    figures.put("pagesP99Millis", pages.p99());
    figures.put("pagesWithoutAnswer", pages.count(Shown.NOTHING));
    figures.put("buyersP50Millis", buyers.p50());
    figures.put("buyersLongestMillis", buyers.longest());
    figures.put("buyersShown", buyers.shown());
    figures.put("busiestThreads", busiest);
    figures.put("healedMillis", healed.map(Duration::toMillis).orElse(-1L));
    return figures;
  }
}
