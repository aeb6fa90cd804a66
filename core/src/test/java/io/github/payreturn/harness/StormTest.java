package io.github.payreturn.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("P1 P2 P3 P4 Three nodes on one PostgreSQL, in a storm of faults")
class StormTest {

  @Test
  @DisplayName("S15 S24b S25 S41 take every payment once and tell the truth, with 50 orders")
  void small(@TempDir Path directory) throws Exception {
    blow(directory, 50, Seed.usual());
  }

  @Test
  @Tag("soak")
  @DisplayName("S15 S24b S25 S41 take every payment once and tell the truth, with 1,000 orders")
  void large(@TempDir Path directory) throws Exception {
    blow(directory, 1_000, Seed.fresh());
  }

  private static void blow(Path directory, int orders, long seed) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        World world = World.on(postgres, directory)) {
      new Storm(world, seed, orders).blow();
      Evidence evidence = world.evidence();
      System.out.println(evidence.inNumbers());
      Invariant.assertAll(evidence, "harness.seed=" + seed);
    }
  }
}
