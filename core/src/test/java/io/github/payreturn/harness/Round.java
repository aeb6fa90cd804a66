package io.github.payreturn.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Several buyers come back to one node, each to a step of their own at which their order stands
 * still; when all of them do, the node is killed.
 */
record Round(List<Stop> stops) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(5);
  private static final Duration OUTAGE = Duration.ofSeconds(70);
  private static final int LOOK_UPS = 4;
  private static final int OTHERS = 12;

  /** A step of a scenario before which a node is killed. */
  record Stop(Scenario scenario, int step) {

    boolean isLookUp() {
      return scenario.isLookUp(step);
    }

    /** Before the claim is written nothing is known of the buyer. */
    boolean leavesNothing() {
      return step <= scenario.steps().indexOf("write SENDING, taken");
    }
  }

  /** An order on its way to its stop. */
  record Way(Stop stop, Sale sale) {

    boolean isThrough(RunningNode node, int stage) {
      return node.isStopped(sale.order()) || stop.scenario().isThrough(node, sale.order(), stage);
    }
  }

  /** Every step of every scenario, in as few rounds as the threads of a node allow. */
  static List<Round> ofAllSteps() {
    List<Stop> lookUps = new ArrayList<>();
    List<Stop> others = new ArrayList<>();
    for (Scenario scenario : Scenario.values()) {
      for (int step = 0; step < scenario.steps().size(); step++) {
        Stop stop = new Stop(scenario, step);
        (stop.isLookUp() ? lookUps : others).add(stop);
      }
    }
    List<Round> rounds = new ArrayList<>();
    while (!lookUps.isEmpty() || !others.isEmpty()) {
      List<Stop> stops = new ArrayList<>(take(lookUps, LOOK_UPS));
      stops.addAll(take(others, OTHERS));
      rounds.add(new Round(stops));
    }
    return rounds;
  }

  /** Every scenario once, and nobody is stopped. */
  static Round undisturbed() {
    return new Round(
        Stream.of(Scenario.values()).map(scenario -> new Stop(scenario, Steps.NOWHERE)).toList());
  }

  /**
   * Walks to the stops, kills the node there, and starts another one that brings all to an end.
   *
   * @param name makes its orders different from those of other rounds
   * @return that other node
   */
  RunningNode kill(World world, RunningNode node, String name)
      throws IOException, InterruptedException {
    List<Way> ways = walk(world, node, name);
    node.kill();
    if (stops.get(0).step() % 2 == 0) {
      world.time.pass(OUTAGE);
    }
    RunningNode next = world.start(World.WIRED);
    for (Way way : ways) {
      // Every other buyer reloads; of the rest nobody hears any more.
      if (way.stop().leavesNothing() || way.stop().step() % 2 == 0) {
        world.comesBack(next, way.sale());
      }
    }
    world.until(next, () -> ways.stream().allMatch(way -> World.isOver(next, way.sale())));
    return next;
  }

  /** Lets all buyers come back and all go as far as they go: to their stop, or to the end. */
  List<Way> walk(World world, RunningNode node, String name) throws IOException {
    List<Way> ways = new ArrayList<>();
    for (Stop stop : stops) {
      String order = "%s.%s.%d".formatted(name, stop.scenario(), stop.step());
      Sale sale = stop.scenario().prepare(world, node, order);
      node.get("/watch?order=%s&stop=%d".formatted(order, stop.step()));
      ways.add(new Way(stop, sale));
    }
    ExecutorService buyers = Executors.newCachedThreadPool();
    List<Future<Shown>> pages = new ArrayList<>();
    ways.forEach(way -> pages.add(buyers.submit(() -> world.comesBack(node, way.sale()))));
    buyers.shutdown();
    awaitStage(node, ways, 0);
    for (int stage = 1; stage <= Scenario.PAUSES.size(); stage++) {
      world.decidePendingCharges();
      world.time.pass(Scenario.PAUSES.get(stage - 1));
      awaitStage(node, ways, stage);
    }
    return ways;
  }

  private static void awaitStage(RunningNode node, List<Way> ways, int stage) {
    await()
        .atMost(PATIENCE)
        .pollInterval(POLL)
        .untilAsserted(
            () ->
                assertThat(ways)
                    .filteredOn(way -> !way.isThrough(node, stage))
                    .as("neither stopped nor through with stage %d", stage)
                    .isEmpty());
  }

  private static List<Stop> take(List<Stop> from, int most) {
    List<Stop> first = from.subList(0, Math.min(most, from.size()));
    List<Stop> taken = List.copyOf(first);
    first.clear();
    return taken;
  }
}
