package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.load.Shown;
import io.github.payreturn.benchmarks.load.Spread;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Goal;
import io.github.payreturn.benchmarks.report.Plot;
import io.github.payreturn.benchmarks.report.Table;
import io.github.payreturn.benchmarks.shop.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * What the storms come to.
 *
 * @param threads of the server
 * @param slow by shop, while Amazon took its time
 * @param hanging by shop, while Amazon gave no answer
 */
record SlowAmazonReport(
    int threads,
    Map<String, List<Storm>> slow,
    Map<String, List<Storm>> hanging,
    Map<String, Object> figures) {

  private static final double ANSWERED_MILLIS = 9_000;

  Chapter chapter(String text) {
    return new Chapter(
        "slow-amazon",
        "A slow Amazon, and the rest of the shop",
        text,
        goals(),
        List.of(
            table("Amazon takes 3 s for each answer", slow),
            table("Amazon does not answer at all", hanging)),
        List.of(new Plot("slow-amazon", "p99 of the shop's other pages, in ms", "ms", bars())),
        Map.of(),
        figures);
  }

  private List<Goal> goals() {
    List<Storm> ours = slow.getOrDefault(Kind.FILTER.label(), List.of());
    List<Storm> worse = hanging.getOrDefault(Kind.FILTER.label(), List.of());
    Spread share = spread(ours, storm -> storm.pages().p99() / storm.limit());
    int busiest = ours.stream().mapToInt(Storm::busiest).max().orElseThrow();
    double longest = most(ours, storm -> storm.buyers().longest());
    double longestHanging = most(worse, storm -> storm.buyers().longest());
    int lies =
        ours.stream().mapToInt(Storm::lies).sum() + worse.stream().mapToInt(Storm::lies).sum();
    return List.of(
        new Goal(
            "p99 of other pages while Amazon takes 3 s, beside what is allowed: 1.2 times idle or 5 ms more",
            "at most 1.00",
            share.text(2),
            share.median() <= 1,
            "idle %s ms, meanwhile %s ms"
                .formatted(
                    spread(ours, storm -> storm.idle().p99()).text(1),
                    spread(ours, storm -> storm.pages().p99()).text(1))),
        new Goal(
            "threads of the server at work at once",
            "fewer than " + threads,
            String.valueOf(busiest),
            busiest < threads,
            "so that no page waits for one; 20 of them may wait for Amazon, the others wait for one of two cores"),
        new Goal(
            "every buyer sees a page within the deadline of 8 s and a second",
            "at most 9.0 s",
            "%s s at 3 s, %s s when Amazon hangs"
                .formatted(Figures.of(longest / 1000, 1), Figures.of(longestHanging / 1000, 1)),
            Math.max(longest, longestHanging) <= ANSWERED_MILLIS,
            "the return is answered at the deadline, and the page behind the 303 waits for half a second more"),
        new Goal("buyers who were told something false", "0", String.valueOf(lies), lies == 0, ""));
  }

  private Map<String, Map<String, Double>> bars() {
    Map<String, Map<String, Double>> bars = new LinkedHashMap<>();
    slow.forEach(
        (shop, storms) -> {
          Map<String, Double> two = new LinkedHashMap<>();
          two.put("idle", spread(storms, storm -> storm.idle().p99()).median());
          two.put("while buyers come back", spread(storms, storm -> storm.pages().p99()).median());
          bars.put(shop, two);
        });
    return bars;
  }

  private Table table(String title, Map<String, List<Storm>> shops) {
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
        shops.entrySet().stream().map(shop -> row(shop.getKey(), shop.getValue())).toList());
  }

  private List<String> row(String shop, List<Storm> storms) {
    return List.of(
        shop,
        spread(storms, storm -> storm.idle().p99()).text(1),
        spread(storms, storm -> storm.pages().p99()).text(1),
        sum(storms, storm -> storm.pages().count(Shown.NOTHING)),
        "%.0f of %d".formatted(most(storms, Storm::busiest), threads),
        spread(storms, storm -> storm.buyers().p50() / 1000).text(1),
        Figures.of(most(storms, storm -> storm.buyers().longest()) / 1000, 1),
        sum(storms, storm -> storm.buyers().count(Shown.PAID)),
        sum(storms, storm -> storm.buyers().count(Shown.PENDING)),
        sum(storms, Storm::lies),
        healed(storms));
  }

  private static Spread spread(List<Storm> storms, ToDoubleFunction<Storm> figure) {
    return Spread.of(storms.stream().map(storm -> figure.applyAsDouble(storm)).toList());
  }

  private static double most(List<Storm> storms, ToDoubleFunction<Storm> figure) {
    return storms.stream().mapToDouble(figure).max().orElse(0);
  }

  private static String sum(List<Storm> storms, ToIntFunction<Storm> figure) {
    return String.valueOf(storms.stream().mapToInt(figure).sum());
  }

  private static String healed(List<Storm> storms) {
    List<Double> seconds =
        storms.stream()
            .flatMap(storm -> storm.healed().stream())
            .map(took -> took.toMillis() / 1e3)
            .toList();
    return seconds.size() < storms.size() ? "never" : Spread.of(seconds).text(1);
  }
}
