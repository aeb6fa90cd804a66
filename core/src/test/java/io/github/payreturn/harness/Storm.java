package io.github.payreturn.harness;

import io.github.payreturn.ReturnKind;
import io.github.payreturn.simulator.Fault;
import io.github.payreturn.simulator.FaultSchedule;
import io.github.payreturn.simulator.Lateness;
import io.github.payreturn.simulator.Operation;
import io.github.payreturn.simulator.SessionDraft;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;

/**
 * Many orders, each returned several times from several threads through any of three nodes, two of
 * whose clocks are ten minutes apart, while Amazon makes every kind of fault and nodes are killed
 * and stopped and come again. Time passes ten times as fast as on the wall.
 */
final class Storm {

  /** A clock that is right, one five minutes ahead, one five minutes behind. */
  private static final List<String> CLOCKS = List.of("PT0S", "PT5M", "PT-5M");

  private static final int BROWSERS = 8;
  private static final int FEWEST = 3;
  private static final int MOST = 10;
  private static final int TICK_MILLIS = 100;
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration LATE = Duration.ofSeconds(20);
  private static final double FAULTS = 0.25;
  private static final int MOST_LOOKS = 10;

  private final World world;
  private final Random random;
  private final int size;
  private final AtomicReferenceArray<RunningNode> nodes = new AtomicReferenceArray<>(CLOCKS.size());

  Storm(World world, long seed, int orders) {
    this.world = world;
    this.random = new Random(seed);
    this.size = orders;
    world.amazon.behave(world.amazon.behaviour().withLateness(Lateness.of(LATE)));
    world.amazon.follow(faults(seed));
  }

  /** Everything that can happen to a call. */
  private static FaultSchedule faults(long seed) {
    return FaultSchedule.seeded(seed)
        .withRate(FAULTS)
        .on(
            Operation.COMPLETE,
            Operation.FINALIZE,
            Operation.GET_CHECKOUT_SESSION,
            Operation.GET_CHARGE,
            Operation.GET_CHARGE_PERMISSION)
        .of(
            Fault.drop(),
            Fault.dropAnswer(),
            Fault.cutAnswer(),
            Fault.truncatedAnswer(),
            Fault.replacedAnswer("{}"),
            Fault.hugeAnswer(2 << 20),
            Fault.missingRequestId(),
            Fault.drip(),
            Fault.delay(Duration.ofMillis(200)),
            Fault.delay(Duration.ofSeconds(3)),
            Fault.tooManyRequests(),
            Fault.tooManyRequests(Duration.ofSeconds(5)),
            Fault.error(408, "RequestTimeout"),
            Fault.error(500, "InternalServerError"),
            Fault.error(500, "ProcessingFailure").executed(),
            Fault.error(503, "ServiceUnavailable"),
            Fault.error(422, "InvalidCheckoutSessionStatus"),
            Fault.answer(502, "text/html", "<h1>Bad Gateway</h1>").executed(),
            Fault.answer(504, "text/html", ""),
            Fault.answer(200, "text/html", "<h1>Welcome</h1>").executed());
  }

  /** Lets it blow, and waits until all is calm. */
  void blow() throws Exception {
    for (int slot = 0; slot < CLOCKS.size(); slot++) {
      start(slot);
    }
    List<Sale> returns = new ArrayList<>();
    for (int order = 0; order < size; order++) {
      returns.addAll(sell("storm-" + order));
    }
    Collections.shuffle(returns, random);
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    ScheduledFuture<?> unused =
        clock.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    try {
      comeBack(returns);
    } finally {
      clock.shutdownNow();
    }
    calmDown();
  }

  private void tick() {
    world.time.pass(TICK);
    world.remember();
  }

  /** A few orders are declined, a few pend, a few are finalized, a few are checked out twice. */
  private List<Sale> sell(String order) throws IOException {
    int kind = random.nextInt(20);
    UnaryOperator<SessionDraft> draft =
        switch (kind) {
          case 0 -> declined -> declined.refused("HardDeclined");
          case 1, 2 -> SessionDraft::pends;
          default -> UnaryOperator.identity();
        };
    ReturnKind end = kind > 16 ? ReturnKind.FINALIZE : ReturnKind.COMPLETE;
    Sale first = world.sell(nodes.get(0), order, end, kind == 1 || kind == 2, draft);
    List<Sale> checkouts =
        kind < 3 || random.nextInt(8) > 0 ? List.of(first) : List.of(first, world.sellAgain(first));
    List<Sale> returns = new ArrayList<>();
    int visits = FEWEST + random.nextInt(MOST - FEWEST + 1);
    for (int visit = 0; visit < visits; visit++) {
      returns.add(checkouts.get(visit % checkouts.size()));
    }
    return returns;
  }

  /**
   * The weather changes while buyers come back: a node is killed, one is stopped, one is killed.
   */
  private void comeBack(List<Sale> returns) throws Exception {
    ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS);
    List<Future<Shown>> pages = new ArrayList<>();
    for (Sale sale : returns) {
      pages.add(browsers.submit(() -> world.comesBack(anyNode(), sale)));
    }
    browsers.shutdown();
    int quarter = returns.size() / 4;
    pages.get(quarter).get();
    nodes.get(2).kill();
    start(2);
    pages.get(2 * quarter).get();
    nodes.get(1).stop();
    start(1);
    pages.get(3 * quarter).get();
    nodes.get(0).kill();
    start(0);
    for (Future<Shown> page : pages) {
      page.get();
    }
  }

  /** Everybody looks until they are shown something final. */
  private void calmDown() throws Exception {
    for (int look = 0; look < MOST_LOOKS; look++) {
      world.everybodyLooks(nodes.get(0));
      world.until(nodes.get(0), Duration.ofMillis(TICK_MILLIS), world::allAreOver);
      world.everybodyLooks(nodes.get(0));
      if (world.evidence().lastShown().allMatch(Shown::last)) {
        return;
      }
    }
  }

  private RunningNode anyNode() {
    return nodes.get(ThreadLocalRandom.current().nextInt(nodes.length()));
  }

  private void start(int slot) throws IOException {
    nodes.set(
        slot,
        world.start(
            Map.of(
                "skew",
                CLOCKS.get(slot),
                "recovery",
                "true",
                "callLimit",
                "1s",
                "deadline",
                "1s")));
  }
}
