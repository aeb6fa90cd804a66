package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.chapter.Turns.Turn;
import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.load.Shown;
import io.github.payreturn.benchmarks.load.Slice;
import io.github.payreturn.benchmarks.load.Spread;
import io.github.payreturn.benchmarks.load.Visitor;
import io.github.payreturn.benchmarks.micro.Signing;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Goal;
import io.github.payreturn.benchmarks.report.Plot;
import io.github.payreturn.benchmarks.report.Progress;
import io.github.payreturn.benchmarks.report.Table;
import io.github.payreturn.benchmarks.shop.Kind;
import io.github.payreturn.benchmarks.shop.ShopProcess;
import io.github.payreturn.benchmarks.shop.ShopSpec;
import io.github.payreturn.benchmarks.shop.Stats;
import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.Operation;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** What a return costs, and how long it takes, at one buyer at a time and at many. */
final class Returns implements Question {

  private static final String README = Kind.README.label();
  private static final String TUNED = Kind.TUNED.label();
  private static final String ON_H2 = ", H2";
  private static final String ON_POSTGRES = ", PostgreSQL";
  private static final String FILTER = Kind.FILTER.label();
  private static final String COMMITS = Kind.COMMITS.label();
  private static final List<Integer> THREADS = List.of(1, 4, 16, 64);
  private static final int WARM_UP_THREADS = 8;
  private static final int SERVER_THREADS = 200;
  private static final int CONNECTIONS = 64;
  private static final long SEED = 20261125;

  @Override
  public String id() {
    return "returns";
  }

  @Override
  public Chapter answer(Scale scale, Path directory, Progress progress) throws Exception {
    try (Amazon amazon = new Amazon(directory);
        Shops shops = new Shops(amazon, scale)) {
      return new Run(amazon, shops.all, scale, progress).chapter();
    }
  }

  /** All of them at once, each in its own process. */
  private static final class Shops implements AutoCloseable {
    private final List<ShopProcess> all;

    Shops(Amazon amazon, Scale scale) throws IOException, SQLException {
      Map<String, ShopSpec> specs = new LinkedHashMap<>();
      specs.put(README, amazon.onFile(Kind.README, SERVER_THREADS, CONNECTIONS));
      specs.put(TUNED, amazon.onFile(Kind.TUNED, SERVER_THREADS, CONNECTIONS));
      specs.put(COMMITS + ON_H2, amazon.onFile(Kind.COMMITS, SERVER_THREADS, CONNECTIONS));
      specs.put(FILTER + ON_H2, amazon.onFile(Kind.FILTER, SERVER_THREADS, CONNECTIONS));
      if (scale != Scale.SMALL) {
        specs.put(
            COMMITS + ON_POSTGRES, amazon.onPostgres(Kind.COMMITS, SERVER_THREADS, CONNECTIONS));
        specs.put(
            FILTER + ON_POSTGRES, amazon.onPostgres(Kind.FILTER, SERVER_THREADS, CONNECTIONS));
      }
      all = amazon.start(specs);
    }

    @Override
    public void close() {
      all.forEach(ShopProcess::close);
    }
  }

  private static final class Run {
    private final Amazon amazon;
    private final List<ShopProcess> shops;
    private final Scale scale;
    private final Progress progress;
    private final Visitor visitor = new Visitor(Duration.ofSeconds(20));
    private final Turns turns = new Turns();
    private final Map<String, Double> pageMillis = new LinkedHashMap<>();
    private final Random random = new Random(SEED);

    Run(Amazon amazon, List<ShopProcess> shops, Scale scale, Progress progress) {
      this.amazon = amazon;
      this.shops = shops;
      this.scale = scale;
      this.progress = progress;
    }

    Chapter chapter() throws Exception {
      for (ShopProcess shop : shops) {
        progress.say("returns: warming up " + shop.name());
        serve(shop, scale.of(1200, 4), WARM_UP_THREADS);
      }
      long callsBefore = amazon.simulator().count();
      int rounds = scale.of(8, 1);
      for (int round = 1; round <= rounds; round++) {
        progress.say("returns: round " + round + " of " + rounds);
        for (int threads : THREADS) {
          List<ShopProcess> order = new ArrayList<>(shops);
          Collections.shuffle(order, random);
          for (ShopProcess shop : order) {
            Slice slice = serve(shop, scale.of(160, 4), threads);
            turns.add(new Turn(shop.name(), threads, round, slice));
          }
        }
      }
      double calls =
          (double) (amazon.simulator().count() - callsBefore)
              / (rounds * THREADS.size() * shops.size() * scale.of(160, 4));
      for (ShopProcess shop : shops) {
        if (!shop.name().equals(README) && !shop.name().equals(TUNED)) {
          pageMillis.put(shop.name(), pageAlone(shop));
        }
      }
      progress.say("returns: where the time goes");
      List<List<String>> parts = new ArrayList<>();
      for (ShopProcess shop : shops) {
        parts.add(parts(shop));
      }
      return chapter(calls, parts);
    }

    private Slice serve(ShopProcess shop, int returns, int threads) throws InterruptedException {
      Slice slice = Slice.closed(shop, visitor, amazon.buyers(shop, returns), threads);
      if (slice.count(Shown.PAID) != returns) {
        throw new IllegalStateException(shop.name() + " did not serve all: " + slice.shown());
      }
      return slice;
    }

    /** What looking at the result costs: the second of the two requests of a return. */
    private double pageAlone(ShopProcess shop) throws IOException, InterruptedException {
      URI result = visitor.whereSent(amazon.buyer(shop));
      int times = scale.of(1500, 10);
      Slice.closed(shop, visitor, Collections.nCopies(times, result), 4);
      return Slice.closed(shop, visitor, Collections.nCopies(times, result), 4).cpuMillis();
    }

    private List<String> parts(ShopProcess shop) throws IOException, InterruptedException {
      int returns = scale.of(300, 2);
      int callsBefore = amazon.simulator().calls(Operation.COMPLETE).size();
      Stats before = shop.stats();
      Slice slice = serve(shop, returns, 1);
      Stats after = shop.stats();
      double journal = (after.journalNanos() - before.journalNanos()) / 1e6 / returns;
      double whole = slice.latency().getMean() / 1000;
      double call =
          amazon.simulator().calls(Operation.COMPLETE).stream()
              .skip(Math.max(0, callsBefore - 1))
              .limit(returns)
              .map(Call::duration)
              .mapToDouble(took -> took.orElse(Duration.ZERO).toNanos() / 1e6)
              .average()
              .orElse(0);
      double signing = signatureMillis();
      return List.of(
          shop.name(),
          Figures.of(whole, 2),
          Figures.of(signing, 2),
          Figures.of(call, 2),
          Figures.of(journal, 2),
          Figures.of((double) (after.journalUses() - before.journalUses()) / returns, 0),
          Figures.of(whole - signing - call - journal, 2));
    }

    private double signatureMillis() {
      Signing signing = new Signing();
      List<Double> millis = new ArrayList<>();
      for (int time = 0; time < scale.of(300, 50); time++) {
        long began = System.nanoTime();
        signing.sign();
        millis.add((System.nanoTime() - began) / 1e6);
      }
      return Spread.of(millis.subList(millis.size() / 2, millis.size())).median();
    }

    private Chapter chapter(double calls, List<List<String>> parts) {
      List<Table> tables = new ArrayList<>();
      tables.add(
          table("Processor time for each return, in ms, of the shop's process", Slice::cpuMillis));
      tables.add(table("Returns a second", Slice::perSecond));
      tables.add(table("Half of the buyers saw their page within, in ms", Slice::p50));
      tables.add(table("99 of 100 buyers saw their page within, in ms", Slice::p99));
      tables.add(
          new Table(
              "Where the time of one return goes, one buyer at a time, in ms",
              List.of(
                  "shop",
                  "whole",
                  "one RSA-2048 signature",
                  "Amazon (the simulator's own time)",
                  "database",
                  "uses of a connection",
                  "the rest: HTTP on both sides, threads, pages"),
              parts));
      return new Chapter(
          id(),
          "A return: processor time, latency, throughput",
          TEXT.formatted(scale.of(160, 4), scale.of(8, 1), SEED),
          goals(calls),
          tables,
          List.of(
              plot(Slice::cpuMillis, "cpu", "Processor time for each return", "ms"),
              plot(Slice::perSecond, "throughput", "Returns a second", "returns a second")),
          Map.of(),
          Map.of("turns", turns.figures(), "pageAloneCpuMillis", pageMillis, "calls", calls));
    }

    private static String id() {
      return "returns";
    }

    private List<Goal> goals(double calls) {
      List<Goal> goals = new ArrayList<>();
      goals.add(
          new Goal("calls to Amazon for each return", "1", Figures.of(calls, 3), calls == 1, ""));
      for (String database : databases()) {
        Spread commits =
            turns.ratio(FILTER + database, COMMITS + database, turn -> true, Slice::cpuMillis);
        goals.add(
            new Goal(
                "processor time beside the servlet with commits" + database,
                "at most 1.00",
                commits.text(2),
                commits.median() <= 1,
                ""));
        Spread bare = turns.ratio(FILTER + database, README, turn -> true, Slice::cpuMillis);
        Spread extra = turns.difference(COMMITS + database, TUNED, turn -> true, Slice::cpuMillis);
        double own = turns.of(FILTER + database, 16, Slice::cpuMillis).median();
        double plain = turns.of(README, 16, Slice::cpuMillis).median();
        double net = (own - extra.median()) / plain;
        goals.add(
            new Goal(
                "processor time beside the README servlet" + database + ", without commits and 303",
                "at most 1.25",
                Figures.of(net, 2),
                net <= 1.25,
                "in all %s; three commits, the 303 and its page cost the servlet with commits %s ms, the page alone the filter %s ms"
                    .formatted(
                        bare.text(2),
                        extra.text(2),
                        Figures.of(pageMillis.getOrDefault(FILTER + database, 0.0), 2))));
        Spread throughput =
            turns.ratio(FILTER + database, README, turn -> turn.threads() == 16, Slice::perSecond);
        goals.add(
            new Goal(
                "throughput at 16 threads beside the README servlet" + database,
                "at least 1.00",
                throughput.text(2),
                throughput.median() >= 1,
                ""));
      }
      return goals;
    }

    private List<String> databases() {
      return scale != Scale.SMALL ? List.of(ON_H2, ON_POSTGRES) : List.of(ON_H2);
    }

    private Table table(String title, ToDoubleFunction<Slice> figure) {
      List<String> head = new ArrayList<>(List.of("shop"));
      THREADS.forEach(threads -> head.add(threads + (threads == 1 ? " thread" : " threads")));
      List<List<String>> rows = new ArrayList<>();
      for (ShopProcess shop : shops) {
        List<String> row = new ArrayList<>(List.of(shop.name()));
        THREADS.forEach(
            threads -> row.add(turns.of(shop.name(), threads, figure).text(figureDecimals(title))));
        rows.add(row);
      }
      return new Table(title, head, rows);
    }

    private static int figureDecimals(String title) {
      return title.contains("ms") ? 2 : 0;
    }

    private Plot plot(ToDoubleFunction<Slice> figure, String file, String title, String unit) {
      Map<String, Map<String, Double>> series = new LinkedHashMap<>();
      for (ShopProcess shop : shops) {
        Map<String, Double> bars = new LinkedHashMap<>();
        THREADS.forEach(
            threads ->
                bars.put(String.valueOf(threads), turns.of(shop.name(), threads, figure).median()));
        series.put(shop.name(), bars);
      }
      return new Plot("returns-" + file, title + ", by threads", unit, series);
    }
  }

  private static final String TEXT =
      """
      Buyers come back on 1, 4, 16 and 64 threads, one after the other on each, until they see their page: with the filter and with the servlet
      with commits that takes two requests, a return that is answered with 303 and the page behind it; with the two bare servlets one. Every shop is a
      Tomcat of its own in a process of its own, with 200 threads, and may have 64 calls to Amazon under way (the README servlet its default, 20).
      Amazon is the simulator; it and the buyers share one process, and the two cores of the machine, with the shops: throughput is
      what two cores can do for all of them together. Slices of %d returns each, all shops in turns in shuffled order, %d rounds, seed %d. Processor
      time is that of the shop's whole process, with its garbage collection, and without the processes of PostgreSQL, which runs with `fsync`.
      """;
}
