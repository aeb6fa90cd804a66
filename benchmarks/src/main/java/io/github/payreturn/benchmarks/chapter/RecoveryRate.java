package io.github.payreturn.benchmarks.chapter;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.load.Node;
import io.github.payreturn.benchmarks.load.Rows;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Goal;
import io.github.payreturn.benchmarks.report.Progress;
import io.github.payreturn.benchmarks.report.Table;
import io.github.payreturn.benchmarks.shop.Orders;
import io.github.payreturn.simulator.ChargeState;
import io.github.payreturn.simulator.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How fast what an outage left open is cleared up, by one node and by three. */
final class RecoveryRate implements Question {

  private static final int POOL = 20;

  @Override
  public String id() {
    return "recovery";
  }

  /** What some nodes cleared up in some time. */
  private record Clearing(int nodes, int settled, double seconds, double callsEach) {
    double perSecond() {
      return settled / seconds;
    }
  }

  @Override
  public Chapter answer(Scale scale, Path directory, Progress progress) throws Exception {
    int open = scale.of(10_000, 40);
    List<Clearing> clearings = new ArrayList<>();
    try (Amazon amazon = new Amazon(directory)) {
      for (int nodes : List.of(1, 3)) {
        progress.say("recovery: %d open rows, %d node(s)".formatted(open, nodes));
        clearings.add(clear(amazon, nodes, open, scale.of(10, 3)));
      }
    }
    return chapter(clearings, open);
  }

  private static Clearing clear(Amazon amazon, int nodes, int open, int seconds) throws Exception {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(amazon.newDatabase());
    config.setUsername("postgres");
    config.setMaximumPoolSize(POOL);
    try (HikariDataSource database = new HikariDataSource(config)) {
      Rows rows = new Rows(database);
      leaveOpen(amazon, database, rows, open);
      int before = rows.settled();
      long callsBefore = amazon.simulator().count();
      long began = System.nanoTime();
      List<Node> running = new ArrayList<>();
      try {
        IntStream.range(0, nodes).forEach(node -> running.add(Node.recovering(amazon, database)));
        Thread.sleep(seconds * 1000L);
        int settled = rows.settled() - before;
        double took = (System.nanoTime() - began) / 1e9;
        double calls = (double) (amazon.simulator().count() - callsBefore) / Math.max(1, settled);
        return new Clearing(nodes, settled, took, calls);
      } finally {
        running.forEach(Node::close);
      }
    }
  }

  /** One return whose answer got lost, and as many rows like it as are asked for. */
  private static void leaveOpen(Amazon amazon, HikariDataSource database, Rows rows, int open)
      throws Exception {
    String lost =
        amazon.simulator().session().chargeAmount(Orders.AMOUNT, Orders.CURRENCY).create();
    try (Node node = Node.withoutRecovery(amazon, database)) {
      amazon.simulator().next(Operation.COMPLETE).about(lost).dropAnswer();
      node.arrive(lost);
    }
    rows.copy(
        lost,
        IntStream.range(0, open)
            .mapToObj(
                next ->
                    amazon
                        .simulator()
                        .session()
                        .chargeAmount(Orders.AMOUNT, Orders.CURRENCY)
                        .completed(ChargeState.AUTHORIZED)
                        .create())
            .toList());
  }

  private static Chapter chapter(List<Clearing> clearings, int open) {
    Clearing one = clearings.get(0);
    Clearing three = clearings.get(1);
    Map<String, Object> figures = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (Clearing clearing : clearings) {
      figures.put(
          "nodes" + clearing.nodes(),
          Map.of(
              "settled", clearing.settled(),
              "seconds", clearing.seconds(),
              "callsEach", clearing.callsEach()));
      rows.add(
          List.of(
              String.valueOf(clearing.nodes()),
              String.valueOf(clearing.settled()),
              Figures.of(clearing.perSecond(), 0),
              Figures.of(open / Math.max(0.1, clearing.perSecond()) / 60, 1),
              Figures.of(clearing.callsEach(), 2)));
    }
    return new Chapter(
        "recovery",
        "Recovery of what an outage left open",
        TEXT.formatted(open, Figures.of(one.seconds(), 0)),
        List.of(
            new Goal(
                "three nodes recover more than one",
                "more than 1.00 times",
                Figures.of(three.perSecond() / Math.max(0.1, one.perSecond()), 2) + " times",
                three.perSecond() > one.perSecond(),
                "all nodes, the simulator and PostgreSQL share two cores")),
        List.of(
            new Table(
                "What was cleared up",
                List.of(
                    "nodes",
                    "rows",
                    "rows a second",
                    "minutes for all of them",
                    "calls for each row"),
                rows)),
        List.of(),
        Map.of(),
        figures);
  }

  private static final String TEXT =
      """
      %,d returns whose answer got lost, in PostgreSQL: Amazon did execute them, and each needs a look at its session and one at its charge. Nodes with
      their default settings, and without a quota, work on them for %s s.
      """;
}
