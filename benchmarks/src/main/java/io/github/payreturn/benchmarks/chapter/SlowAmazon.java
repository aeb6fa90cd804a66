package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.load.Healing;
import io.github.payreturn.benchmarks.load.Shown;
import io.github.payreturn.benchmarks.load.Slice;
import io.github.payreturn.benchmarks.load.Spread;
import io.github.payreturn.benchmarks.load.Visitor;
import io.github.payreturn.benchmarks.load.Visitor.Visit;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Goal;
import io.github.payreturn.benchmarks.report.Plot;
import io.github.payreturn.benchmarks.report.Progress;
import io.github.payreturn.benchmarks.report.Table;
import io.github.payreturn.benchmarks.shop.Kind;
import io.github.payreturn.benchmarks.shop.ShopProcess;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;

/** Whether the rest of the shop notices that Amazon is slow. */
final class SlowAmazon implements Question {

  private static final int SERVER_THREADS = 50;
  private static final int CONNECTIONS = 20;
  private static final int PAGES_A_SECOND = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration SLOW = Duration.ofSeconds(3);
  private static final Duration HEALING = Duration.ofSeconds(90);

  @Override
  public String id() {
    return "slow-amazon";
  }

  @Override
  public Chapter answer(Scale scale, Path directory, Progress progress) throws Exception {
    try (Amazon amazon = new Amazon(directory)) {
      return new Run(amazon, scale, progress).chapter();
    }
  }

  /**
   * One storm beside the calm before it.
   *
   * @param idle other pages of the shop while nobody comes back
   * @param pages the same pages while buyers come back to a slow Amazon
   * @param buyers what those saw
   * @param busiest most of the server's threads at work at once
   * @param healed until every order was marked, since Amazon is quick again
   */
  private record Pair(
      Slice idle, Slice pages, Slice buyers, int busiest, Optional<Duration> healed) {

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

  private static final class Run {
    private final Amazon amazon;
    private final Scale scale;
    private final Progress progress;
    private final Visitor visitor = new Visitor(PATIENCE);
    private final int buyers;
    private final Map<String, List<Map<String, Object>>> figures = new LinkedHashMap<>();
    private int expected;

    Run(Amazon amazon, Scale scale, Progress progress) {
      this.amazon = amazon;
      this.scale = scale;
      this.progress = progress;
      this.buyers = scale.of(200, 25);
    }

    Chapter chapter() throws Exception {
      Map<String, List<Pair>> slow = new LinkedHashMap<>();
      Map<String, List<Pair>> hanging = new LinkedHashMap<>();
      for (Kind kind : List.of(Kind.FILTER, Kind.README, Kind.TUNED)) {
        expected = 0;
        try (ShopProcess shop =
            amazon.start(kind.label(), amazon.onFile(kind, SERVER_THREADS, CONNECTIONS))) {
          warmUp(shop);
          boolean filter = kind == Kind.FILTER;
          slow.put(kind.label(), pairs(shop, filter ? scale.of(10, 1) : 1, false));
          if (scale != Scale.SMALL) {
            hanging.put(kind.label(), pairs(shop, filter ? 2 : 1, true));
          }
        }
      }
      return chapter(slow, hanging);
    }

    private void warmUp(ShopProcess shop) throws InterruptedException {
      progress.say("slow Amazon: warming up " + shop.name());
      int returns = scale.of(800, 10);
      Slice.closed(shop, visitor, amazon.buyers(shop, returns), 8);
      Slice.closed(shop, visitor, Collections.nCopies(scale.of(3000, 20), shop.otherPage()), 8);
      expected += returns;
    }

    private List<Pair> pairs(ShopProcess shop, int many, boolean hanging) throws Exception {
      List<Pair> pairs = new ArrayList<>();
      for (int pair = 1; pair <= many; pair++) {
        progress.say(
            "slow Amazon: %s, %s, %d of %d"
                .formatted(shop.name(), hanging ? "hanging" : "3 s", pair, many));
        pairs.add(pair(shop, hanging));
      }
      figures.put(
          shop.name() + (hanging ? ", hanging" : ", 3 s"),
          pairs.stream().map(Pair::figures).toList());
      return pairs;
    }

    private Pair pair(ShopProcess shop, boolean hanging) throws Exception {
      Slice idle = Slice.await(visitor.steadily(pages(shop, 3), Duration.ofSeconds(3)));
      List<URI> returning = amazon.buyers(shop, buyers);
      Optional<Hold> hold = Optional.empty();
      if (hanging) {
        hold = Optional.of(amazon.simulator().next(Operation.COMPLETE).always().hang());
      } else {
        amazon.simulator().next(Operation.COMPLETE).always().delay(SLOW);
      }
      shop.stats();
      int seconds = hanging ? 10 : 5;
      CompletableFuture<List<CompletableFuture<Visit>>> storm =
          CompletableFuture.supplyAsync(() -> storm(returning));
      List<CompletableFuture<Visit>> pages =
          visitor.steadily(pages(shop, seconds), Duration.ofSeconds(seconds));
      Slice seen = Slice.await(storm.join());
      Slice seenPages = Slice.await(pages);
      int busiest = shop.stats().busiestThreads();
      amazon.simulator().forgetFaults();
      hold.ifPresent(Hold::release);
      return new Pair(idle, seenPages, seen, busiest, healed(shop));
    }

    private Optional<Duration> healed(ShopProcess shop) throws Exception {
      Optional<Duration> healed =
          Healing.await(
              shop,
              expected + buyers,
              shop.name().equals(Kind.FILTER.label()) ? HEALING : Duration.ofSeconds(5));
      expected = shop.stats().paidOrders();
      return healed;
    }

    private List<CompletableFuture<Visit>> storm(List<URI> returning) {
      try {
        return visitor.steadily(returning, Duration.ofSeconds(1));
      } catch (InterruptedException ending) {
        Thread.currentThread().interrupt();
        return List.of();
      }
    }

    private static List<URI> pages(ShopProcess shop, int seconds) {
      return Collections.nCopies(PAGES_A_SECOND * seconds, shop.otherPage());
    }

    private Chapter chapter(Map<String, List<Pair>> slow, Map<String, List<Pair>> hanging) {
      List<Pair> ours = slow.getOrDefault(Kind.FILTER.label(), List.of());
      Spread idle = Spread.of(ours.stream().map(pair -> pair.idle().p99()).toList());
      Spread pages = Spread.of(ours.stream().map(pair -> pair.pages().p99()).toList());
      double limit = Math.max(1.2 * idle.median(), idle.median() + 5);
      int busiest = ours.stream().mapToInt(Pair::busiest).max().orElseThrow();
      double longest = ours.stream().mapToDouble(pair -> pair.buyers().longest()).max().orElse(0);
      double longestHanging =
          hanging.getOrDefault(Kind.FILTER.label(), List.of()).stream()
              .mapToDouble(pair -> pair.buyers().longest())
              .max()
              .orElse(0);
      List<Goal> goals = new ArrayList<>();
      goals.add(
          new Goal(
              "p99 of other pages while Amazon takes 3 s",
              "at most %s ms (idle: %s ms)".formatted(Figures.of(limit, 1), idle.text(1)),
              pages.text(1) + " ms",
              pages.median() <= limit,
              ""));
      goals.add(
          new Goal(
              "threads of the server at work at once",
              "fewer than " + SERVER_THREADS,
              String.valueOf(busiest),
              busiest < SERVER_THREADS,
              "no page waited for a thread"));
      goals.add(
          new Goal(
              "every buyer has an answer within the deadline of 8 s",
              "at most 8.5 s",
              "%s s at 3 s, %s s when Amazon hangs"
                  .formatted(Figures.of(longest / 1000, 1), Figures.of(longestHanging / 1000, 1)),
              longest <= 8500 && longestHanging <= 8500,
              ""));
      long lies = ours.stream().mapToLong(pair -> lies(pair.buyers())).sum();
      goals.add(
          new Goal(
              "buyers who were told something false", "0", String.valueOf(lies), lies == 0, ""));
      Map<String, Map<String, Double>> bars = new LinkedHashMap<>();
      slow.forEach(
          (shop, pairs) ->
              bars.put(
                  shop,
                  bars(
                      Spread.of(pairs.stream().map(pair -> pair.idle().p99()).toList()),
                      Spread.of(pairs.stream().map(pair -> pair.pages().p99()).toList()))));
      return new Chapter(
          "slow-amazon",
          "A slow Amazon, and the rest of the shop",
          TEXT.formatted(buyers, ours.size()),
          goals,
          List.of(
              table("Amazon takes 3 s for each answer", slow),
              table("Amazon does not answer at all", hanging)),
          List.of(new Plot("slow-amazon", "p99 of the shop's other pages, in ms", "ms", bars)),
          Map.of(),
          Map.copyOf(figures));
    }

    private static Map<String, Double> bars(Spread idle, Spread storm) {
      Map<String, Double> bars = new LinkedHashMap<>();
      bars.put("idle", idle.median());
      bars.put("while buyers come back", storm.median());
      return bars;
    }

    /** Nothing failed at Amazon: whoever was told so was told something false. */
    private static int lies(Slice buyers) {
      return buyers.count(Shown.FAILED)
          + buyers.count(Shown.ERROR)
          + buyers.count(Shown.NOTHING)
          + buyers.count(Shown.OTHER);
    }

    private static Table table(String title, Map<String, List<Pair>> shops) {
      List<List<String>> rows = new ArrayList<>();
      shops.forEach(
          (shop, pairs) ->
              rows.add(
                  List.of(
                      shop,
                      Spread.of(pairs.stream().map(pair -> pair.idle().p99()).toList()).text(1),
                      Spread.of(pairs.stream().map(pair -> pair.pages().p99()).toList()).text(1),
                      sum(pairs, pair -> pair.pages().count(Shown.NOTHING)),
                      pairs.stream().mapToInt(Pair::busiest).max().orElse(0)
                          + " of "
                          + SERVER_THREADS,
                      Spread.of(pairs.stream().map(pair -> pair.buyers().p50() / 1000).toList())
                          .text(1),
                      Figures.of(
                          pairs.stream()
                              .mapToDouble(pair -> pair.buyers().longest() / 1000)
                              .max()
                              .orElse(0),
                          1),
                      sum(pairs, pair -> pair.buyers().count(Shown.PAID)),
                      sum(pairs, pair -> pair.buyers().count(Shown.PENDING)),
                      sum(pairs, pair -> lies(pair.buyers())),
                      healed(pairs))));
      return new Table(
          title,
          List.of(
              "shop",
              "pages idle, p99 ms",
              "pages meanwhile, p99 ms",
              "pages without an answer in 15 s",
              "busiest threads",
              "buyers answered, p50 s",
              "longest, s",
              "saw paid",
              "saw pending",
              "saw failed, an error, or nothing",
              "all orders marked after, s"),
          rows);
    }

    private static String sum(List<Pair> pairs, ToIntFunction<Pair> figure) {
      return String.valueOf(pairs.stream().mapToInt(figure).sum());
    }

    private static String healed(List<Pair> pairs) {
      List<Double> seconds =
          pairs.stream()
              .flatMap(pair -> pair.healed().stream())
              .map(took -> took.toMillis() / 1e3)
              .toList();
      return seconds.size() < pairs.size() ? "never" : Spread.of(seconds).text(1);
    }
  }

  private static final String TEXT =
      """
      A Tomcat with 50 threads. Each pair begins with a calm in which visitors ask for another page of the shop, 100 a second for 3 s; then, while they go
      on, %d buyers come back within a second, and Amazon takes 3 s for each answer, or gives none. Pages are asked for at fixed times, whether or
      not earlier ones were answered, and what waits is counted from when it was due. Then Amazon is quick again, and it is measured how
      long it takes until every one of these orders is marked. The filter has %d pairs; the bare servlets one each, because nothing about them
      is in doubt. They never learn what became of a payment whose answer did not come: that is the "never".
      """;
}
