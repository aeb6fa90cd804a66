package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.load.Shown;
import io.github.payreturn.benchmarks.load.Slice;
import io.github.payreturn.benchmarks.load.Visitor;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Goal;
import io.github.payreturn.benchmarks.report.Progress;
import io.github.payreturn.benchmarks.report.Table;
import io.github.payreturn.benchmarks.shop.Kind;
import io.github.payreturn.benchmarks.shop.ShopProcess;
import io.github.payreturn.benchmarks.shop.ShopSpec;
import io.github.payreturn.benchmarks.shop.Stats;
import io.github.payreturn.simulator.Operation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One session, asked for a thousand times. */
final class Duplicates implements Question {

  private static final int THREADS = 16;
  private static final int SERVER_THREADS = 200;
  private static final int CONNECTIONS = 20;

  @Override
  public String id() {
    return "duplicates";
  }

  /**
   * What a thousand requests for one session came to.
   *
   * @param journalMillis how long a repeat had a connection, while all came at once
   * @param aloneMillis the same while nobody else came
   * @param uses of a connection, for each repeat
   */
  private record Crowd(
      String shop, Slice seen, long calls, double journalMillis, double aloneMillis, double uses) {}

  @Override
  public Chapter answer(Scale scale, Path directory, Progress progress) throws Exception {
    int requests = scale.of(1000, 30);
    try (Amazon amazon = new Amazon(directory)) {
      Map<String, ShopSpec> shops = new LinkedHashMap<>();
      shops.put("the filter, H2", amazon.onFile(Kind.FILTER, SERVER_THREADS, CONNECTIONS));
      if (scale != Scale.SMALL) {
        shops.put(
            "the filter, PostgreSQL", amazon.onPostgres(Kind.FILTER, SERVER_THREADS, CONNECTIONS));
        shops.put(Kind.README.label(), amazon.onFile(Kind.README, SERVER_THREADS, CONNECTIONS));
      }
      List<Crowd> crowds = new ArrayList<>();
      for (Map.Entry<String, ShopSpec> spec : shops.entrySet()) {
        progress.say("duplicates: " + spec.getKey());
        try (ShopProcess shop = amazon.start(spec.getKey(), spec.getValue())) {
          crowd(amazon, shop, requests);
          crowds.add(crowd(amazon, shop, requests));
        }
      }
      return chapter(crowds, requests);
    }
  }

  private static Crowd crowd(Amazon amazon, ShopProcess shop, int requests) throws Exception {
    Visitor visitor = new Visitor(Duration.ofSeconds(20));
    URI one = amazon.buyer(shop);
    long callsBefore = amazon.simulator().count(Operation.COMPLETE);
    Slice.closed(shop, visitor, Collections.nCopies(THREADS, one), THREADS);
    int repeats = requests - THREADS;
    Stats before = shop.stats();
    Slice seen = Slice.closed(shop, visitor, Collections.nCopies(repeats, one), THREADS);
    Stats after = shop.stats();
    Slice.closed(shop, visitor, Collections.nCopies(repeats, one), 1);
    Stats alone = shop.stats();
    return new Crowd(
        shop.name(),
        seen,
        amazon.simulator().count(Operation.COMPLETE) - callsBefore,
        journalMillis(before, after) / repeats,
        journalMillis(after, alone) / repeats,
        (double) (after.journalUses() - before.journalUses()) / repeats);
  }

  private static double journalMillis(Stats before, Stats after) {
    return (after.journalNanos() - before.journalNanos()) / 1e6;
  }

  private static Chapter chapter(List<Crowd> crowds, int requests) {
    List<Goal> goals = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Crowd crowd : crowds) {
      rows.add(
          List.of(
              crowd.shop(),
              String.valueOf(crowd.calls()),
              String.valueOf(crowd.seen().count(Shown.PAID)),
              String.valueOf(crowd.seen().visits() - crowd.seen().count(Shown.PAID)),
              Figures.of(crowd.seen().p50(), 2),
              Figures.of(crowd.seen().p99(), 2),
              Figures.of(crowd.journalMillis(), 3),
              Figures.of(crowd.aloneMillis(), 3),
              Figures.of(crowd.uses(), 1)));
      figures.put(
          crowd.shop(),
          Map.of(
              "calls", crowd.calls(),
              "p50Millis", crowd.seen().p50(),
              "p99Millis", crowd.seen().p99(),
              "journalMillis", crowd.journalMillis(),
              "journalAloneMillis", crowd.aloneMillis(),
              "shown", crowd.seen().shown()));
      if (crowd.shop().startsWith(Kind.FILTER.label())) {
        goals.add(
            new Goal(
                "calls for %d requests of one session, ".formatted(requests) + crowd.shop(),
                "1",
                String.valueOf(crowd.calls()),
                crowd.calls() == 1,
                ""));
        goals.add(
            new Goal(
                "the journal's own work for a repeated request, " + crowd.shop(),
                "under 1 ms",
                Figures.of(crowd.aloneMillis(), 3) + " ms",
                crowd.aloneMillis() < 1,
                "both requests, one buyer at a time; with %d at once, who wait for a core, %s ms"
                    .formatted(THREADS, Figures.of(crowd.journalMillis(), 3))));
      }
    }
    return new Chapter(
        "duplicates",
        "A thousand requests for one session",
        TEXT.formatted(requests, THREADS, THREADS),
        goals,
        List.of(
            new Table(
                "What they came to",
                List.of(
                    "shop",
                    "calls",
                    "repeats that saw paid",
                    "repeats that saw something else",
                    "answered, p50 ms",
                    "p99 ms",
                    "journal, ms for each repeat",
                    "the same one at a time",
                    "uses of a connection"),
                rows)),
        List.of(),
        Map.of(),
        figures);
  }

  private static final String TEXT =
      """
      The return URL of one session is asked for %d times on %d threads, each time to the end: a 303 and the page. The first %d requests race with
      each other and with the call; the times are those of the others. Then they come once more, one at a time. The journal's time is that from asking
      for a connection until it was given back.
      """;
}
