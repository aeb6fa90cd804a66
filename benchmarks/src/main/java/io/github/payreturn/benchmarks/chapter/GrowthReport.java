package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.chapter.Growth.Cost;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Goal;
import io.github.payreturn.benchmarks.report.Plot;
import io.github.payreturn.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What work costs in journals of different sizes: of each database the smallest first. */
record GrowthReport(List<Costs> all) {

  private static final double MOST_SLOWER = 1.5;
  private static final double MORE_PAGES = 2;

  /** What each piece of work costs in one journal. */
  record Costs(FilledJournal journal, Map<GrowthWork, Cost> costs) {

    Cost of(GrowthWork work) {
      return Objects.requireNonNull(costs.get(work));
    }

    private String size() {
      return "%,d rows".formatted(journal.size());
    }
  }

  Chapter chapter(String text) {
    List<Goal> goals = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    List<Plot> plots = new ArrayList<>();
    for (String database : all.stream().map(one -> one.journal().database()).distinct().toList()) {
      List<Costs> sizes =
          all.stream().filter(one -> one.journal().database().equals(database)).toList();
      goals.addAll(goals(database, sizes));
      tables.add(table(database, sizes));
      plots.add(plot(database, sizes));
    }
    return new Chapter(
        "growth", "A journal that grows", text, goals, tables, plots, Map.of(), figures());
  }

  private static List<Goal> goals(String database, List<Costs> sizes) {
    Costs small = sizes.get(0);
    Costs large = sizes.get(sizes.size() - 1);
    List<Goal> goals = new ArrayList<>();
    long samePlans =
        List.of(GrowthWork.values()).stream()
            .filter(
                work -> sizes.stream().map(size -> size.of(work).plan()).distinct().count() == 1)
            .count();
    goals.add(
        new Goal(
            "pieces of work with the same plan at every size, " + database,
            String.valueOf(GrowthWork.values().length),
            String.valueOf(samePlans),
            samePlans == GrowthWork.values().length,
            ""));
    if (small.journal().countsPages()) {
      double more = 0;
      for (GrowthWork work : GrowthWork.values()) {
        more = Math.max(more, large.of(work).pages() - small.of(work).pages());
      }
      goals.add(
          new Goal(
              "pages more for each piece of work with %s, %s".formatted(large.size(), database),
              "at most 2",
              Figures.of(more, 1),
              more <= MORE_PAGES,
              "a claim goes into every index that has something of it, and each of them may be a level deeper"));
    }
    double worst = 0;
    for (GrowthWork work : GrowthWork.values()) {
      worst = Math.max(worst, slower(small, large, work));
    }
    goals.add(
        new Goal(
            "the slowest growing piece of work with %s, %s".formatted(large.size(), database),
            "at most 1.5 times " + small.size(),
            Figures.of(worst, 2) + " times",
            worst <= MOST_SLOWER,
            ""));
    return goals;
  }

  private static double slower(Costs small, Costs large, GrowthWork work) {
    return large.of(work).micros().median() / small.of(work).micros().median();
  }

  private static Table table(String database, List<Costs> sizes) {
    Costs small = sizes.get(0);
    Costs large = sizes.get(sizes.size() - 1);
    boolean pages = small.journal().countsPages();
    List<String> head = new ArrayList<>(List.of("µs"));
    sizes.forEach(size -> head.add(size.size()));
    head.add("times as long");
    if (pages) {
      head.add("pages looked at: smallest, largest");
    }
    List<List<String>> rows = new ArrayList<>();
    for (GrowthWork work : GrowthWork.values()) {
      List<String> row = new ArrayList<>(List.of(work.label()));
      sizes.forEach(size -> row.add(size.of(work).micros().text(0)));
      row.add(Figures.of(slower(small, large, work), 2));
      if (pages) {
        row.add(
            "%s, %s"
                .formatted(
                    Figures.of(small.of(work).pages(), 1), Figures.of(large.of(work).pages(), 1)));
      }
      rows.add(row);
    }
    return new Table(database + ", in µs", head, rows);
  }

  private static Plot plot(String database, List<Costs> sizes) {
    Map<String, Map<String, Double>> series = new LinkedHashMap<>();
    for (Costs size : sizes) {
      Map<String, Double> bars = new LinkedHashMap<>();
      for (GrowthWork work : GrowthWork.values()) {
        bars.put(work.label(), size.of(work).micros().median());
      }
      series.put(size.size(), bars);
    }
    return new Plot(
        "growth-" + database.toLowerCase(Locale.ROOT),
        "The journal's work in " + database,
        "µs",
        series);
  }

  private Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Costs one : all) {
      one.costs()
          .forEach(
              (work, cost) ->
                  figures.put(
                      "%s, %s, %s".formatted(one.journal().database(), one.size(), work.label()),
                      Map.of(
                          "medianMicros", cost.micros().median(),
                          "lowMicros", cost.micros().low(),
                          "highMicros", cost.micros().high(),
                          "pages", cost.pages(),
                          "plan", cost.plan())));
    }
    return figures;
  }
}
