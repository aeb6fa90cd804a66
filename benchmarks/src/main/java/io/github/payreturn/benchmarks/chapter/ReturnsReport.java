package io.github.payreturn.benchmarks.chapter;

import static io.github.payreturn.benchmarks.chapter.ReturnShops.README;
import static io.github.payreturn.benchmarks.chapter.ReturnShops.TUNED;
import static io.github.payreturn.benchmarks.chapter.ReturnShops.commits;
import static io.github.payreturn.benchmarks.chapter.ReturnShops.filter;

import io.github.payreturn.benchmarks.chapter.Turns.Turn;
import io.github.payreturn.benchmarks.load.Slice;
import io.github.payreturn.benchmarks.load.Spread;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Goal;
import io.github.payreturn.benchmarks.report.Plot;
import io.github.payreturn.benchmarks.report.Table;
import io.github.payreturn.benchmarks.shop.ShopProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** What the turns of all shops come to. */
record ReturnsReport(ReturnShops shops, Turns turns, ReturnParts parts, double calls) {

  private static final double MOST_BESIDE_BARE = 1.25;

  Chapter chapter(String text) {
    return new Chapter(
        "returns",
        "A return: processor time, latency, throughput",
        text,
        goals(),
        List.of(
            table(
                "Processor time for each return, in ms, of the shop's process",
                2,
                Slice::cpuMillis),
            ratios(),
            table("The JVM's compiler meanwhile, in ms for each return", 2, Slice::compilerMillis),
            table("Returns a second", 0, Slice::perSecond),
            far(),
            table("Half of the buyers saw their page within, in ms", 2, Slice::p50),
            table("99 of 100 buyers saw their page within, in ms", 2, Slice::p99),
            parts.table()),
        List.of(
            plot(Slice::cpuMillis, "cpu", "Processor time for each return", "ms"),
            plot(Slice::perSecond, "throughput", "Returns a second", "returns a second")),
        Map.of(),
        Map.of("turns", turns.figures(), "pageAloneCpuMillis", parts.pageMillis(), "calls", calls));
  }

  private List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    goals.add(
        new Goal("calls to Amazon for each return", "1", Figures.of(calls, 3), calls == 1, ""));
    for (String database : shops.databases()) {
      goals.add(besideCommits(database));
      goals.add(besideBare(database));
      goals.add(throughput(database, false));
      goals.add(throughput(database, true));
    }
    return goals;
  }

  private Goal besideCommits(String database) {
    Spread ratio = cpu(filter(database), commits(database));
    Spread withCompiler =
        turns.spread(
            Turns.near(),
            turn ->
                turn.cpuWithCompiler(filter(database)) / turn.cpuWithCompiler(commits(database)));
    return new Goal(
        "processor time beside the servlet with commits" + database,
        "at most 1.00",
        ratio.text(2),
        ratio.median() <= 1,
        "with the JVM's compiler meanwhile: " + withCompiler.text(2));
  }

  /** Commits, the 303 and its page are what the servlet with commits has above the tuned one. */
  private Goal besideBare(String database) {
    ToDoubleFunction<Turn> extra = turn -> turn.cpu(commits(database)) - turn.cpu(TUNED);
    Spread net =
        turns.spread(
            Turns.near(),
            turn -> (turn.cpu(filter(database)) - extra.applyAsDouble(turn)) / turn.cpu(README));
    return new Goal(
        "processor time beside the README servlet" + database + ", without commits and 303",
        "at most 1.25",
        net.text(2),
        net.median() <= MOST_BESIDE_BARE,
        "with them %s; they cost the servlet with commits %s ms, the page alone the filter %s ms"
            .formatted(
                cpu(filter(database), README).text(2),
                turns.spread(Turns.near(), extra).text(2),
                Figures.of(parts.pageMillis().getOrDefault(filter(database), 0.0), 2)));
  }

  private Spread cpu(String shop, String other) {
    return turns.spread(Turns.near(), turn -> turn.cpu(shop) / turn.cpu(other));
  }

  private Goal throughput(String database, boolean far) {
    Spread ours = throughputBesideBare(filter(database), far);
    String others =
        "the servlet with commits: " + throughputBesideBare(commits(database), far).text(2);
    return new Goal(
        "throughput at %d threads beside the README servlet%s%s"
            .formatted(Returns.MANY, database, far ? ", Amazon far away" : ""),
        "at least 1.00",
        ours.text(2),
        ours.median() >= 1,
        far
            ? others
            : "both cores are at work all the time, so more work is fewer returns; " + others);
  }

  private Spread throughputBesideBare(String shop, boolean far) {
    return turns.spread(
        turn -> turn.far() == far && turn.threads() == Returns.MANY,
        turn -> turn.perSecond(shop) / turn.perSecond(README));
  }

  private Table table(String title, int decimals, ToDoubleFunction<Slice> figure) {
    List<List<String>> rows = new ArrayList<>();
    for (ShopProcess shop : shops.all()) {
      rows.add(row(shop.name(), threads -> turns.of(shop.name(), threads, figure).text(decimals)));
    }
    return new Table(title, head("shop"), rows);
  }

  private Table ratios() {
    List<List<String>> rows = new ArrayList<>();
    for (String database : shops.databases()) {
      for (String other : List.of(commits(database), README)) {
        rows.add(
            row(
                filter(database) + " / " + other,
                threads ->
                    turns
                        .spread(
                            Turns.near(threads),
                            turn -> turn.cpu(filter(database)) / turn.cpu(other))
                        .text(2)));
      }
    }
    return new Table("The same beside each other, in the same round", head("ratio"), rows);
  }

  private Table far() {
    List<List<String>> rows = new ArrayList<>();
    for (ShopProcess shop : shops.all()) {
      rows.add(
          List.of(
              shop.name(), turns.spread(Turn::far, turn -> turn.perSecond(shop.name())).text(0)));
    }
    return new Table(
        "Returns a second with an Amazon far away",
        List.of("shop", Returns.MANY + " threads"),
        rows);
  }

  private Plot plot(ToDoubleFunction<Slice> figure, String file, String title, String unit) {
    Map<String, Map<String, Double>> series = new LinkedHashMap<>();
    for (ShopProcess shop : shops.all()) {
      Map<String, Double> bars = new LinkedHashMap<>();
      Returns.THREADS.forEach(
          threads ->
              bars.put(String.valueOf(threads), turns.of(shop.name(), threads, figure).median()));
      series.put(shop.name(), bars);
    }
    return new Plot("returns-" + file, title + ", by threads", unit, series);
  }

  private static List<String> head(String first) {
    return row(first, threads -> threads + (threads == 1 ? " thread" : " threads"));
  }

  private static List<String> row(String first, IntFunction<String> cell) {
    List<String> row = new ArrayList<>(List.of(first));
    Returns.THREADS.forEach(threads -> row.add(cell.apply(threads)));
    return row;
  }
}
