package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.load.Slice;
import io.github.payreturn.benchmarks.load.Spread;
import io.github.payreturn.benchmarks.load.Visitor;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Goal;
import io.github.payreturn.benchmarks.report.Progress;
import io.github.payreturn.benchmarks.report.Table;
import io.github.payreturn.benchmarks.shop.Deployment;
import io.github.payreturn.benchmarks.shop.Kind;
import io.github.payreturn.benchmarks.shop.ShopProcess;
import io.github.payreturn.benchmarks.shop.War;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the filter adds to a WAR, to its deployment, and to its heap. */
final class Footprint implements Question {

  private static final double MOST_MILLIS = 150;
  private static final double FLAT = 1.1;
  private static final String EMPTY = "an empty WAR";
  private static final String MAVEN = "with the Maven artifact";
  private static final String SKIPPED = "with the Maven artifact, and only our jars are searched";
  private static final String JARS_ONLY = "with its jars, and no filter is declared";
  private static final String ONE_FILE = "with the one-file jar";

  @Override
  public String id() {
    return "footprint";
  }

  @Override
  public Chapter answer(Scale scale, Path directory, Progress progress) throws Exception {
    Map<String, War> wars = new LinkedHashMap<>();
    wars.put(EMPTY, War.empty(directory.resolve("empty")));
    wars.put(MAVEN, War.withMavensJars(directory.resolve("maven")));
    wars.put(JARS_ONLY, War.withMavensJarsOnly(directory.resolve("jars")));
    wars.put(SKIPPED, War.withMavensJarsSkipped(directory.resolve("skipped")));
    wars.put(ONE_FILE, War.withOneFile(directory.resolve("one-file")));
    Map<String, List<Deployment>> deployments = new LinkedHashMap<>();
    int rounds = scale.of(5, 1);
    // The first round makes the journal's table and warms the page cache; it does not count.
    for (int round = 0; round <= rounds; round++) {
      progress.say("footprint: deployment, round %d of %d".formatted(round, rounds));
      for (Map.Entry<String, War> war : wars.entrySet()) {
        Deployment deployment = Deployment.of(war.getValue(), directory);
        if (round > 0) {
          deployments.computeIfAbsent(war.getKey(), key -> new ArrayList<>()).add(deployment);
        }
      }
    }
    List<Double> heap = heap(scale, directory, progress);
    return chapter(wars, deployments, heap);
  }

  /** Megabytes after a thousand returns, and again and again. */
  private static List<Double> heap(Scale scale, Path directory, Progress progress)
      throws IOException, SQLException, InterruptedException {
    Visitor visitor = new Visitor(Duration.ofSeconds(20));
    List<Double> megabytes = new ArrayList<>();
    try (Amazon amazon = new Amazon(directory);
        ShopProcess shop =
            amazon.start(Kind.FILTER.label(), amazon.onPostgres(Kind.FILTER, 200, 20))) {
      int returns = scale.of(2_000, 20);
      for (int time = 1; time <= 5; time++) {
        Slice.closed(shop, visitor, amazon.buyers(shop, returns), 8);
        megabytes.add(shop.statsAfterCollection().heapBytes() / 1e6);
        progress.say("footprint: heap after %,d returns".formatted(time * returns));
      }
    }
    return megabytes;
  }

  private static Chapter chapter(
      Map<String, War> wars, Map<String, List<Deployment>> deployments, List<Double> heap)
      throws IOException {
    List<List<String>> rows = new ArrayList<>();
    Map<String, Object> figures = new LinkedHashMap<>();
    Map<String, Spread> added = new LinkedHashMap<>();
    List<Deployment> empty = deployments.getOrDefault(EMPTY, List.of());
    for (Map.Entry<String, War> war : wars.entrySet()) {
      List<Deployment> mine = deployments.getOrDefault(war.getKey(), List.of());
      List<Double> more = new ArrayList<>();
      for (int round = 0; round < mine.size(); round++) {
        more.add(mine.get(round).millis() - empty.get(round).millis());
      }
      added.put(war.getKey(), Spread.of(more));
      rows.add(
          List.of(
              war.getKey(),
              String.valueOf(war.getValue().jars()),
              Figures.of(war.getValue().bytes() / 1e6, 1),
              Spread.of(mine.stream().map(Deployment::millis).toList()).text(0),
              Spread.of(more).text(0),
              Spread.of(mine.stream().map(one -> (double) one.classes()).toList()).text(0)));
      figures.put(
          war.getKey(),
          Map.of(
              "jars", war.getValue().jars(),
              "bytes", war.getValue().bytes(),
              "millis", mine.stream().map(Deployment::millis).toList(),
              "classes", mine.stream().map(Deployment::classes).toList()));
    }
    figures.put("heapMegabytes", heap);
    double growth = heap.get(heap.size() - 1) / heap.get(0);
    Spread maven = added.getOrDefault(MAVEN, Spread.of(List.of(Double.NaN)));
    return new Chapter(
        "footprint",
        "What is added to a WAR",
        TEXT,
        List.of(
            new Goal(
                "deployment time added by the Maven artifact",
                "under 150 ms",
                maven.text(0) + " ms",
                maven.median() < MOST_MILLIS,
                "its jars alone, without a filter, %s ms: Tomcat looks into every class for annotations; where it looks only into ours, %s ms in all"
                    .formatted(
                        added.getOrDefault(JARS_ONLY, maven).text(0),
                        added.getOrDefault(SKIPPED, maven).text(0))),
            new Goal(
                "heap after all returns, beside a fifth",
                "at most 1.10",
                Figures.of(growth, 2),
                growth <= FLAT,
                "of a JVM that serves the shop as well, which keeps each order in a map")),
        List.of(
            new Table(
                "Jars and deployment",
                List.of(
                    "WAR",
                    "jars",
                    "MB",
                    "deployed after, ms",
                    "added, ms",
                    "classes loaded meanwhile"),
                rows),
            new Table(
                "Heap after a collection, in MB",
                List.of("first fifth", "second", "third", "fourth", "last"),
                List.of(heap.stream().map(megabytes -> Figures.of(megabytes, 1)).toList()))),
        List.of(),
        Map.of(),
        figures);
  }

  private static final String TEXT =
      """
      Each deployment is in a JVM of its own, which loads every class for the first time: a Tomcat is started and the shop's database opened, then the unpacked WAR
      is deployed; web.xml names the filter, a data source by JNDI, and the order look-up. Five kinds of WAR in turns. Tomcat looks into every class of every jar of a WAR for
      annotations, BouncyCastle's 5,700 among them, which the SDK brings; the WAR without a filter shows what that alone takes. A shop can spare Tomcat that
      in its `META-INF/context.xml`:

      ```xml
      %s
      ```

      Heap is that of the filter's whole process, Tomcat and the shop's map of orders in it, with PostgreSQL: 10,000 returns in all, at scale `SHORT` 2,500.
      """
          .formatted(War.LOOK_ONLY_INTO_OURS.strip());
}
