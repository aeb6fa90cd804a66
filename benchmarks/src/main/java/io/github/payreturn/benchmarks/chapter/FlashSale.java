package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.load.Healing;
import io.github.payreturn.benchmarks.load.Shown;
import io.github.payreturn.benchmarks.load.Slice;
import io.github.payreturn.benchmarks.load.Visitor;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Goal;
import io.github.payreturn.benchmarks.report.Progress;
import io.github.payreturn.benchmarks.report.Table;
import io.github.payreturn.benchmarks.shop.Kind;
import io.github.payreturn.benchmarks.shop.ShopProcess;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.Throttling;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Many more buyers than Amazon's quota lets through at once. */
final class FlashSale implements Question {

  private static final int BURST = 20;
  private static final int A_SECOND = 4;
  private static final int SERVER_THREADS = 200;
  private static final int CONNECTIONS = 20;
  private static final int WARM_UP = 10;
  private static final Duration QUOTA_IS_FULL_AGAIN = Duration.ofSeconds(4);
  private static final Map<String, String> DOCUMENTED_QUOTA = Map.of("quotaPercent", "100");

  @Override
  public String id() {
    return "flash-sale";
  }

  /**
   * What became of a sale.
   *
   * @param settled from the first buyer until the last order was marked; empty if some never were
   */
  private record Sale(Slice seen, long calls, Optional<Duration> settled, int marked) {

    int lies() {
      return seen.visits() - seen.count(Shown.PAID) - seen.count(Shown.PENDING);
    }
  }

  @Override
  public Chapter answer(Scale scale, Path directory, Progress progress) throws Exception {
    int buyers = scale.of(120, 30);
    double least = (double) (buyers - BURST) / A_SECOND;
    Map<String, Sale> sales = new LinkedHashMap<>();
    for (Kind kind : List.of(Kind.FILTER, Kind.README, Kind.TUNED)) {
      progress.say("flash sale: " + kind.label());
      Path own = Files.createDirectory(directory.resolve(kind.name()));
      sales.put(kind.label(), sale(kind, buyers, least, own));
    }
    return chapter(sales, buyers, least);
  }

  private static Sale sale(Kind kind, int buyers, double least, Path directory) throws Exception {
    Visitor visitor = new Visitor(Duration.ofSeconds(60));
    try (Amazon amazon = new Amazon(directory);
        ShopProcess shop =
            amazon.start(
                kind.label(),
                amazon.onFile(kind, SERVER_THREADS, CONNECTIONS).with(DOCUMENTED_QUOTA))) {
      Slice.closed(shop, visitor, amazon.buyers(shop, WARM_UP), 2);
      Thread.sleep(QUOTA_IS_FULL_AGAIN.toMillis());
      amazon
          .simulator()
          .behave(amazon.simulator().behaviour().withThrottling(Throttling.PRODUCTION));
      List<URI> returning = amazon.buyers(shop, buyers);
      long callsBefore = amazon.simulator().count(Operation.COMPLETE);
      long began = System.nanoTime();
      Slice seen = Slice.await(visitor.steadily(returning, Duration.ofSeconds(1)));
      Duration patience =
          kind == Kind.FILTER ? Duration.ofSeconds((long) (3 * least) + 30) : Duration.ofSeconds(3);
      Optional<Duration> settled =
          Healing.await(shop, WARM_UP + buyers, patience)
              .map(ignored -> Duration.ofNanos(System.nanoTime() - began));
      return new Sale(
          seen,
          amazon.simulator().count(Operation.COMPLETE) - callsBefore,
          settled,
          shop.stats().paidOrders() - WARM_UP);
    }
  }

  private static Chapter chapter(Map<String, Sale> sales, int buyers, double least) {
    Sale ours = Objects.requireNonNull(sales.get(Kind.FILTER.label()));
    double took = ours.settled().map(duration -> duration.toMillis() / 1e3).orElse(Double.NaN);
    List<Goal> goals = new ArrayList<>();
    goals.add(
        new Goal(
            "a flash sale is settled, beside what the quota needs",
            "at most 1.10 times %s s".formatted(Figures.of(least, 1)),
            "%s times, %s s".formatted(Figures.of(took / least, 2), Figures.of(took, 1)),
            took / least <= 1.1,
            ""));
    goals.add(
        new Goal(
            "buyers of a flash sale who saw a false failure",
            "0 of " + buyers,
            String.valueOf(ours.lies()),
            ours.lies() == 0,
            ""));
    List<List<String>> rows = new ArrayList<>();
    Map<String, Object> figures = new LinkedHashMap<>();
    sales.forEach(
        (shop, sale) -> {
          rows.add(
              List.of(
                  shop,
                  String.valueOf(sale.seen().count(Shown.PAID)),
                  String.valueOf(sale.seen().count(Shown.PENDING)),
                  String.valueOf(sale.lies()),
                  Figures.of(sale.seen().p50() / 1000, 1),
                  Figures.of(sale.seen().longest() / 1000, 1),
                  String.valueOf(sale.marked()),
                  sale.settled()
                      .map(duration -> Figures.of(duration.toMillis() / 1e3, 1))
                      .orElse("never"),
                  Figures.of((double) sale.calls() / buyers, 2)));
          figures.put(
              shop,
              Map.of(
                  "shown", sale.seen().shown(),
                  "calls", sale.calls(),
                  "marked", sale.marked(),
                  "settledMillis", sale.settled().map(Duration::toMillis).orElse(-1L)));
        });
    return new Chapter(
        "flash-sale",
        "A flash sale against Amazon's quota",
        TEXT.formatted(buyers, Figures.of(least, 1)),
        goals,
        List.of(
            new Table(
                "What became of them",
                List.of(
                    "shop",
                    "saw paid",
                    "saw pending",
                    "saw failed, an error, or nothing",
                    "answered, p50 s",
                    "longest, s",
                    "orders paid in the end",
                    "all settled after, s",
                    "calls for each order"),
                rows)),
        List.of(),
        Map.of(),
        figures);
  }

  private static final String TEXT =
      """
      %d buyers come back within a second, and Amazon lets through what it does in production: a burst of 20 calls, then 4 a second. What is over
      is answered with 429. The quota alone needs %s s for them. One sale for each shop, with a new Amazon each time.
      """;
}
