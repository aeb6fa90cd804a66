package io.github.payreturn.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Buyers come back, time passes, and the node is killed at any moment, again and again; also while
 * it brings to an end what the kill before left open.
 */
record RandomKills(World world, Random random) {

  private static final List<Scenario> SCENARIOS = List.of(Scenario.values());
  private static final int BUYERS = 10;
  private static final int SHORTEST_MILLIS = 20;
  private static final int LONGEST_MILLIS = 700;
  private static final int TICK_MILLIS = 50;
  private static final int BETWEEN_ENDS = 5;
  private static final Duration TICK = Duration.ofSeconds(1);

  RandomKills(World world, long seed) {
    this(world, new Random(seed));
  }

  /**
   * Kills that often.
   *
   * @return the last node
   */
  RunningNode kill(int times) throws IOException, InterruptedException {
    RunningNode node = world.start(World.WIRED);
    List<Sale> open = new ArrayList<>();
    for (int kill = 1; kill <= times; kill++) {
      List<Sale> sales = sell(node, kill);
      open.addAll(sales);
      killWhileTheyComeBack(node, sales);
      node = world.start(World.WIRED);
      if (kill % BETWEEN_ENDS == 0 || kill == times) {
        end(node, open);
        open.clear();
      }
    }
    return node;
  }

  private List<Sale> sell(RunningNode node, int kill) throws IOException {
    List<Sale> sales = new ArrayList<>();
    for (int buyer = 0; buyer < BUYERS; buyer++) {
      Scenario scenario = SCENARIOS.get(random.nextInt(SCENARIOS.size()));
      sales.add(scenario.prepare(world, node, "kill-%d.%d".formatted(kill, buyer)));
    }
    return sales;
  }

  private void killWhileTheyComeBack(RunningNode node, List<Sale> sales)
      throws InterruptedException {
    ExecutorService buyers = Executors.newFixedThreadPool(BUYERS);
    List<Future<Shown>> pages = new ArrayList<>();
    sales.forEach(sale -> pages.add(buyers.submit(() -> world.comesBack(node, sale))));
    sales.forEach(sale -> pages.add(buyers.submit(() -> world.comesBack(node, sale))));
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    ScheduledFuture<?> unused =
        clock.scheduleAtFixedRate(
            () -> world.time.pass(TICK), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    node.killWithin(Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS)));
    clock.shutdownNow();
    buyers.shutdownNow();
  }

  private void end(RunningNode node, List<Sale> open) {
    open.forEach(sale -> world.comesBack(node, sale));
    world.until(node, () -> open.stream().allMatch(sale -> World.isOver(node, sale)));
  }
}
