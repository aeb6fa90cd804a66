package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.load.Healing;
import io.github.payreturn.benchmarks.load.Slice;
import io.github.payreturn.benchmarks.load.Visitor;
import io.github.payreturn.benchmarks.load.Visitor.Visit;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Progress;
import io.github.payreturn.benchmarks.shop.Kind;
import io.github.payreturn.benchmarks.shop.ShopProcess;
import io.github.payreturn.simulator.Hold;
import io.github.payreturn.simulator.Operation;
import java.io.IOException;
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
      Map<String, List<Storm>> slow = new LinkedHashMap<>();
      Map<String, List<Storm>> hanging = new LinkedHashMap<>();
      for (Kind kind : List.of(Kind.FILTER, Kind.README, Kind.TUNED)) {
        expected = 0;
        try (ShopProcess shop =
            amazon.start(kind.label(), amazon.onFile(kind, SERVER_THREADS, CONNECTIONS))) {
          warmUp(shop);
          boolean filter = kind == Kind.FILTER;
          slow.put(kind.label(), storms(shop, filter ? scale.of(10, 1) : 1, false));
          if (scale != Scale.SMALL) {
            hanging.put(kind.label(), storms(shop, 1, true));
          }
        }
      }
      return new SlowAmazonReport(SERVER_THREADS, slow, hanging, Map.copyOf(figures))
          .chapter(
              TEXT.formatted(buyers, slow.getOrDefault(Kind.FILTER.label(), List.of()).size()));
    }

    private void warmUp(ShopProcess shop) throws IOException, InterruptedException {
      progress.say("slow Amazon: warming up " + shop.name());
      int returns = scale.of(800, 10);
      Slice.closed(shop, visitor, amazon.buyers(shop, returns), 8);
      Slice.closed(shop, visitor, Collections.nCopies(scale.of(3000, 20), shop.otherPage()), 8);
      expected += returns;
    }

    private List<Storm> storms(ShopProcess shop, int many, boolean hanging) throws Exception {
      List<Storm> storms = new ArrayList<>();
      for (int storm = 1; storm <= many; storm++) {
        progress.say(
            "slow Amazon: %s, %s, %d of %d"
                .formatted(shop.name(), hanging ? "hanging" : "3 s", storm, many));
        storms.add(storm(shop, hanging));
      }
      figures.put(
          shop.name() + (hanging ? ", hanging" : ", 3 s"),
          storms.stream().map(Storm::figures).toList());
      return storms;
    }

    private Storm storm(ShopProcess shop, boolean hanging) throws Exception {
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
      CompletableFuture<List<CompletableFuture<Visit>>> arriving =
          CompletableFuture.supplyAsync(() -> arrive(returning));
      List<CompletableFuture<Visit>> pages =
          visitor.steadily(pages(shop, seconds), Duration.ofSeconds(seconds));
      Slice seen = Slice.await(arriving.join());
      Slice seenPages = Slice.await(pages);
      amazon.simulator().forgetFaults();
      hold.ifPresent(Hold::release);
      // Only now: a shop whose threads all hang could not say anything before.
      int busiest = shop.stats().busiestThreads();
      return new Storm(idle, seenPages, seen, busiest, healed(shop));
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

    private List<CompletableFuture<Visit>> arrive(List<URI> returning) {
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
