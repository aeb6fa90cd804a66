package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.micro.KnownSession;
import io.github.payreturn.benchmarks.micro.PassThrough;
import io.github.payreturn.benchmarks.micro.Signing;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Goal;
import io.github.payreturn.benchmarks.report.Progress;
import io.github.payreturn.benchmarks.report.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** What is too small for a clock. */
final class Small implements Question {

  private static final String EMPTY = "PassThrough.emptyFilter";
  private static final String FILTER = "PassThrough.theFilter";
  private static final String KNOWN = "KnownSession.comesBack";
  private static final String ALLOCATED = "gc.alloc.rate.norm";
  private static final double MOST_NANOS = 50;

  @Override
  public String id() {
    return "small";
  }

  /**
   * What JMH says of one benchmark.
   *
   * @param time in its own unit
   * @param bytes allocated for each time
   */
  private record Result(String unit, Statistics time, double bytes) {}

  @Override
  public Chapter answer(Scale scale, Path directory, Progress progress) throws RunnerException {
    Map<String, Result> results = new LinkedHashMap<>();
    for (Class<?> type : List.of(PassThrough.class, KnownSession.class, Signing.class)) {
      progress.say("small: " + type.getSimpleName());
      for (RunResult result : new Runner(options(type, scale, directory)).run()) {
        String name = result.getParams().getBenchmark();
        results.put(
            name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
            new Result(
                result.getPrimaryResult().getScoreUnit(),
                result.getPrimaryResult().getStatistics(),
                Objects.requireNonNull(result.getSecondaryResults().get(ALLOCATED)).getScore()));
      }
    }
    return chapter(results);
  }

  private static Options options(Class<?> type, Scale scale, Path directory) {
    return new OptionsBuilder()
        .include("\\." + type.getSimpleName() + "\\.")
        .shouldFailOnError(true)
        .addProfiler(GCProfiler.class)
        .forks(scale.of(2, 1))
        .warmupIterations(scale.of(3, 1))
        .warmupTime(TimeValue.milliseconds(scale.of(400, 100)))
        .measurementIterations(scale.of(5, 1))
        .measurementTime(TimeValue.milliseconds(scale.of(300, 100)))
        .output(directory.resolve(type.getSimpleName() + ".txt").toString())
        .build();
  }

  private static Chapter chapter(Map<String, Result> results) {
    Result empty = Objects.requireNonNull(results.get(EMPTY));
    Result filter = Objects.requireNonNull(results.get(FILTER));
    Result known = Objects.requireNonNull(results.get(KNOWN));
    double above = filter.time().getPercentile(50) - empty.time().getPercentile(50);
    List<Goal> goals =
        List.of(
            new Goal(
                "a request that is not for us, above an empty filter",
                "under 50 ns",
                Figures.of(above, 1) + " ns",
                above < MOST_NANOS,
                ""),
            new Goal(
                "bytes allocated for it",
                "0",
                Figures.of(filter.bytes(), 1),
                filter.bytes() < 0.5,
                ""),
            new Goal(
                "a repeated return, without HTTP",
                "under 1 ms",
                Figures.of(known.time().getPercentile(50), 0) + " µs",
                known.time().getPercentile(50) < 1000,
                "embedded journal"));
    List<List<String>> rows = new ArrayList<>();
    Map<String, Object> figures = new LinkedHashMap<>();
    results.forEach(
        (name, result) -> {
          Statistics time = result.time();
          rows.add(
              List.of(
                  "`" + name + "`",
                  "%s (%s to %s) %s"
                      .formatted(
                          Figures.of(time.getPercentile(50), 1),
                          Figures.of(time.getPercentile(25), 1),
                          Figures.of(time.getPercentile(75), 1),
                          result.unit()),
                  Figures.of(result.bytes(), 0)));
          figures.put(
              name,
              Map.of(
                  "unit", result.unit(),
                  "median", time.getPercentile(50),
                  "low", time.getMin(),
                  "high", time.getMax(),
                  "bytes", result.bytes()));
        });
    return new Chapter(
        "small",
        "A request that is not for us, a repeated one, a signature",
        TEXT,
        goals,
        List.of(new Table("JMH 1.37, average time", List.of("", "time", "bytes allocated"), rows)),
        List.of(),
        Map.of(),
        figures);
  }

  private static final String TEXT =
      """
      A filter with four endpoints, one thread. `emptyFilter` and `theFilter` get a request whose getters cost nothing; `theFilterInTomcat` gets Tomcat's, and
      `tomcatsGetters` is what Tomcat takes for the three questions alone. `comesBack` is the return of a session that is known, from the filter's door
      to its 303, with the embedded journal and without HTTP. `sign` is the limit that nobody can go below: each call needs one.
      """;
}
