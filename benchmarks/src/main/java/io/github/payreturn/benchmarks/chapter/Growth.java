package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.load.Plans;
import io.github.payreturn.benchmarks.load.Spread;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Progress;
import io.github.payreturn.internal.journal.Entry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whether the journal is slower when it is full. */
final class Growth implements Question {

  private static final long SEED = 20261125;

  @Override
  public String id() {
    return "growth";
  }

  /** What one piece of work took in one journal, in microseconds. */
  record Cost(Spread micros, double pages, String plan) {}

  @Override
  public Chapter answer(Scale scale, Path directory, Progress progress) throws Exception {
    List<FilledJournal> all = new ArrayList<>();
    try (Amazon amazon = new Amazon(directory)) {
      for (String database : scale == Scale.SMALL ? List.of("H2") : List.of("H2", "PostgreSQL")) {
        for (int size : sizes(database, scale)) {
          progress.say("growth: %s, %,d rows".formatted(database, size));
          all.add(FilledJournal.fill(amazon, database, size));
        }
      }
      progress.say("growth: measuring");
      return new GrowthReport(new Run(all, scale).costs())
          .chapter(TEXT.formatted(FilledJournal.OPEN, SEED));
    } finally {
      all.forEach(FilledJournal::close);
    }
  }

  /** H2 takes longer to be filled with a million rows than everything else here together. */
  private static List<Integer> sizes(String database, Scale scale) {
    int few = scale.of(1_000, 100);
    int many = scale.of(100_000, 1_000);
    return database.equals("H2")
        ? List.of(few, many)
        : List.of(few, many, scale.of(1_000_000, 10_000));
  }

  private static final class Run {
    private final List<FilledJournal> all;
    private final Scale scale;
    private final Random random = new Random(SEED);

    Run(List<FilledJournal> all, Scale scale) {
      this.all = all;
      this.scale = scale;
    }

    /** By journal, in their order, and by work. */
    List<GrowthReport.Costs> costs() throws SQLException {
      Map<FilledJournal, Map<GrowthWork, List<Double>>> micros = micros();
      List<GrowthReport.Costs> costs = new ArrayList<>();
      for (FilledJournal journal : all) {
        Map<GrowthWork, Cost> own = new EnumMap<>(GrowthWork.class);
        for (GrowthWork work : GrowthWork.values()) {
          List<Double> took = micros.getOrDefault(journal, Map.of()).getOrDefault(work, List.of());
          double pages = journal.countsPages() ? pages(journal, work) : 0;
          own.put(work, new Cost(Spread.of(took), pages, plan(journal, work)));
        }
        costs.add(new GrowthReport.Costs(journal, own));
      }
      return costs;
    }

    private Map<FilledJournal, Map<GrowthWork, List<Double>>> micros() throws SQLException {
      Map<FilledJournal, Map<GrowthWork, List<Double>>> micros = new HashMap<>();
      int rounds = scale.of(40, 2);
      for (int round = 0; round < rounds; round++) {
        List<FilledJournal> order = new ArrayList<>(all);
        Collections.shuffle(order, random);
        for (FilledJournal journal : order) {
          for (GrowthWork work : GrowthWork.values()) {
            List<Double> took = times(journal, work);
            if (round >= rounds / 4) {
              micros
                  .computeIfAbsent(journal, key -> new EnumMap<>(GrowthWork.class))
                  .computeIfAbsent(work, key -> new ArrayList<>())
                  .addAll(took);
            }
          }
        }
      }
      return micros;
    }

    private List<Double> times(FilledJournal journal, GrowthWork work) throws SQLException {
      List<Double> took = new ArrayList<>();
      for (int time = 0; time < scale.of(10, 2); time++) {
        Entry template = work.template(journal, random);
        long began = System.nanoTime();
        work.on(journal.source(), template);
        took.add((System.nanoTime() - began) / 1e3);
      }
      return took;
    }

    /** What the work looks at without what it takes to find its template. */
    private double pages(FilledJournal journal, GrowthWork work) throws SQLException {
      int times = scale.of(50, 5);
      List<Entry> templates = new ArrayList<>();
      for (int time = 0; time < times; time++) {
        templates.add(work.template(journal, random));
      }
      double before = journal.pagesSoFar();
      for (Entry template : templates) {
        work.on(journal.source(), template);
      }
      return (journal.pagesSoFar() - before) / times;
    }

    private String plan(FilledJournal journal, GrowthWork work) throws SQLException {
      Plans plans = new Plans(journal.source());
      work.on(plans.explaining(), work.template(journal, random));
      return plans.last();
    }
  }

  private static final String TEXT =
      """
      Journals of different sizes, one connection each, worked on in turns and in shuffled order; keys are spread at random. Settled rows fill them, and %d rows
      (PostgreSQL; one in H2) are open. H2 is filled up to 100,000 rows only, because a million takes it longer than everything else here; the plans with a million
      are what `-Psoak` tests. Seed %d.
      """;
}
