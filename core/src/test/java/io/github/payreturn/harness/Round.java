package io.github.payreturn.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Several buyers come back to one node, each to a step of their own at which their order stands
 * still; when all of them do, the node is killed.
 */
record Round(List<Stop> stops) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(5);
  private static final Duration OUTAGE = Duration.ofSeconds(70);
  private static final int ATTEMPTS = 5;
  private static final int NOWHERE = -1;
  private static final int LOOK_UPS = 4;
  private static final int OTHERS = 12;

  /** A step of a scenario before which a node is killed. */
  record Stop(Scenario scenario, int step) {

    /** As {@link Steps#watch} wants it. */
    String name() {
      if (step == NOWHERE) {
        return Steps.NOWHERE;
      }
      List<String> steps = scenario.steps();
      String name = steps.get(step);
      return name + "#" + Collections.frequency(steps.subList(0, step + 1), name);
    }

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
        Stream.of(Scenario.values()).map(scenario -> new Stop(scenario, NOWHERE)).toList());
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
      node.watch(order, stop.name());
      ways.add(new Way(stop, sale));
    }
    ExecutorService buyers = Executors.newCachedThreadPool();
    List<Future<Shown>> pages = new ArrayList<>();
    ways.forEach(way -> pages.add(buyers.submit(() -> world.comesBack(node, way.sale()))));
    buyers.shutdown();
    awaitStage(world, node, ways, 0);
    for (int stage = 1; stage <= Scenario.PAUSES.size(); stage++) {
      world.decidePendingCharges();
      world.time.pass(Scenario.PAUSES.get(stage - 1));
      awaitStage(world, node, ways, stage);
    }
    return ways;
  }

  /** On a busy machine a call may time out; then it needs more time until it comes due again. */
  private static void awaitStage(World world, RunningNode node, List<Way> ways, int stage) {
    for (int attempt = 1; !allAreThrough(node, ways, stage); attempt++) {
      assertThat(attempt)
          .as("attempts to bring stage %d of %s to its end", stage, ways)
          .isLessThan(ATTEMPTS);
      world.time.pass(OUTAGE);
    }
  }

  private static boolean allAreThrough(RunningNode node, List<Way> ways, int stage) {
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(POLL)
          .until(() -> ways.stream().allMatch(way -> way.isThrough(node, stage)));
      return true;
    } catch (ConditionTimeoutException busy) {
      return false;
    }
  }

  private static List<Stop> take(List<Stop> from, int most) {
    List<Stop> first = from.subList(0, Math.min(most, from.size()));
    List<Stop> taken = List.copyOf(first);
    first.clear();
    return taken;
  }
}
