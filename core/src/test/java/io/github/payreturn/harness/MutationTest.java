package io.github.payreturn.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.payreturn.simulator.Lateness;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.SessionDraft;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The harness can fail: it goes red")
class MutationTest {

  private static final Duration LATE = Duration.ofSeconds(20);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "WITHOUT_THE_UNIQUE_CLAIM, PAID_ONCE",
    "SENT_AGAIN_WITHOUT_RULE_2, ONE_COMPLETE",
    "DELIVERED_BEFORE_RECORDED, CHARGE_HAS_ORDER",
    "SUCCESS_BEFORE_DELIVERY, SUCCESS_IS_TRUE",
    "FAILED_ON_TIME_OUT, FAILED_IS_TRUE"
  })
  void goesRed(Mutation mutation, Invariant broken, @TempDir Path directory) throws Exception {
    assertThat(broken.against(play(Optional.of(mutation), List.of(mutation), directory)))
        .isNotEmpty();
  }

  @Test
  @DisplayName("for no other reason: the same ways are green without a mutation")
  void isGreenWithout(@TempDir Path directory) throws Exception {
    Invariant.assertAll(
        play(Optional.empty(), Arrays.asList(Mutation.values()), directory), "no mutation");
  }

  /** Goes the ways on which mutations show. */
  private static Evidence play(Optional<Mutation> mutation, List<Mutation> ways, Path directory)
      throws Exception {
    try (World world = World.onH2(directory, mutation)) {
      world.amazon.behave(world.amazon.behaviour().withLateness(Lateness.of(LATE)));
      RunningNode node = world.start(World.WIRED);
      for (Mutation way : ways) {
        node = walk(way, world, node);
      }
      world.everybodyLooks(node);
      node.stop();
      return world.evidence();
    }
  }

  private static RunningNode walk(Mutation way, World world, RunningNode node) throws Exception {
    boolean mayPend = way == Mutation.DELIVERED_BEFORE_RECORDED;
    UnaryOperator<SessionDraft> draft = mayPend ? SessionDraft::pends : UnaryOperator.identity();
    Sale sale = world.sell(node, way.name(), mayPend, draft);
    switch (way) {
      case WITHOUT_THE_UNIQUE_CLAIM -> {
        world.comesBack(node, sale);
        world.comesBack(node, world.sellAgain(sale));
      }
      case SENT_AGAIN_WITHOUT_RULE_2, FAILED_ON_TIME_OUT -> {
        world.amazon.next(Operation.COMPLETE).about(sale.session()).dropAnswer();
        world.comesBack(node, sale);
        world.time.pass(Duration.ofSeconds(3));
        world.comesBack(node, sale);
      }
      case SUCCESS_BEFORE_DELIVERY -> {
        node.get("/deaf?order=" + sale.order());
        world.comesBack(node, sale);
        node.get("/hears?order=" + sale.order());
      }
      case DELIVERED_BEFORE_RECORDED -> {
        return killedWhenTold(world, node, sale);
      }
    }
    world.until(node, () -> World.isOver(node, sale));
    return node;
  }

  /** The shop has written down that the payment is pending, and nothing more happens. */
  private static RunningNode killedWhenTold(World world, RunningNode node, Sale sale)
      throws IOException, InterruptedException {
    node.watch(sale.order(), "told pending#1");
    ExecutorService buyer = Executors.newSingleThreadExecutor();
    Future<Shown> unused = buyer.submit(() -> world.comesBack(node, sale));
    buyer.shutdown();
    await().until(() -> node.isStopped(sale.order()));
    node.kill();
    world.decidePendingCharges();
    world.time.pass(Duration.ofMinutes(2));
    RunningNode next = world.start(World.WIRED);
    world.until(next, () -> world.comesBack(next, sale).last());
    return next;
  }
}
