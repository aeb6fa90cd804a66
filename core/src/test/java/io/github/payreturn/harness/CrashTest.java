package io.github.payreturn.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.payreturn.harness.Round.Way;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("P1 P2 P3 P4 A node that is killed with -9")
class CrashTest {

  private static final int KILLS = Integer.getInteger("harness.kills", 100);

  @Test
  @DisplayName("can be killed before each step that it makes: the harness knows them all")
  void knowsAllSteps(@TempDir Path directory) throws Exception {
    try (World world = World.onH2(directory)) {
      RunningNode node = world.start(World.WIRED);
      for (Way way : Round.undisturbed().walk(world, node, "all")) {
        assertThat(node.steps(way.sale().order()))
            .as("an order that %s", way.stop().scenario().words())
            .isEqualTo(way.stop().scenario().steps());
      }
    }
  }

  @Test
  @DisplayName("S18 S30 S31 before any step loses nothing and charges nobody twice, on an H2 file")
  void onH2(@TempDir Path directory) throws Exception {
    try (World world = World.onH2(directory)) {
      killAtEachStep(world, 3);
    }
  }

  @Test
  @DisplayName("S18 S30 S31 before any step loses nothing and charges nobody twice, on PostgreSQL")
  void onPostgres(@TempDir Path directory) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        World world = World.on(postgres, directory)) {
      killAtEachStep(world, 1);
    }
  }

  @Test
  @Tag("soak")
  @DisplayName("S18 S30 S31 at any moment loses nothing and charges nobody twice, on an H2 file")
  void atRandomOnH2(@TempDir Path directory) throws Exception {
    try (World world = World.onH2(directory)) {
      killAtRandom(world, Seed.fresh());
    }
  }

  @Test
  @Tag("soak")
  @DisplayName("S18 S30 S31 at any moment loses nothing and charges nobody twice, on PostgreSQL")
  void atRandomOnPostgres(@TempDir Path directory) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        World world = World.on(postgres, directory)) {
      killAtRandom(world, Seed.fresh());
    }
  }

  private static void killAtRandom(World world, long seed) throws Exception {
    RunningNode node = new RandomKills(world, seed).kill(KILLS);
    judge(world, node, "harness.seed=" + seed);
  }

  private static void killAtEachStep(World world, int times) throws Exception {
    RunningNode node = world.start(World.WIRED);
    for (int time = 1; time <= times; time++) {
      int number = 0;
      for (Round round : Round.ofAllSteps()) {
        node = round.kill(world, node, "%d.%d".formatted(time, ++number));
      }
    }
    judge(world, node, "every step");
  }

  private static void judge(World world, RunningNode node, String run) throws Exception {
    world.everybodyLooks(node);
    node.stop();
    Evidence evidence = world.evidence();
    System.out.println(evidence.inNumbers());
    Invariant.assertAll(evidence, run);
  }
}
