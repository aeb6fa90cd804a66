package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.chapter.Turns.Turn;
import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.load.Shown;
import io.github.payreturn.benchmarks.load.Slice;
import io.github.payreturn.benchmarks.load.Visitor;
import io.github.payreturn.benchmarks.report.Chapter;
import io.github.payreturn.benchmarks.report.Progress;
import io.github.payreturn.benchmarks.shop.ShopProcess;
import io.github.payreturn.simulator.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a return costs, and how long it takes, at one buyer at a time and at many. */
final class Returns implements Question {

  static final List<Integer> THREADS = List.of(1, 4, 16, 64);

  /** Where throughput is compared. */
  static final int MANY = 16;

  private static final int WARM_UP_THREADS = 8;
  private static final long SEED = 20261125;
  private static final Duration FAR_AWAY = Duration.ofMillis(100);

  @Override
  public String id() {
    return "returns";
  }

  @Override
  public Chapter answer(Scale scale, Path directory, Progress progress) throws Exception {
    try (Amazon amazon = new Amazon(directory);
        ReturnShops shops = ReturnShops.start(amazon, scale)) {
      return new Run(amazon, shops, scale, progress).chapter();
    }
  }

  private static final class Run {
    private final Amazon amazon;
    private final ReturnShops shops;
    private final Progress progress;
    private final Scale scale;
    private final int rounds;
    private final int slice;
    private final Visitor visitor = new Visitor(Duration.ofSeconds(20));
    private final Turns turns = new Turns();
    private final Random random = new Random(SEED);

    Run(Amazon amazon, ReturnShops shops, Scale scale, Progress progress) {
      this.amazon = amazon;
      this.shops = shops;
      this.scale = scale;
      this.progress = progress;
      this.rounds = scale.of(5, 1);
      this.slice = scale.of(120, 4);
    }

    Chapter chapter() throws Exception {
      for (ShopProcess shop : shops.all()) {
        progress.say("returns: warming up " + shop.name());
        serve(shop, scale.of(2000, 4), WARM_UP_THREADS);
      }
      long callsBefore = amazon.simulator().count();
      for (int round = 1; round <= rounds; round++) {
        progress.say("returns: round %d of %d".formatted(round, rounds));
        for (int threads : THREADS) {
          turns.add(turn(round, threads, false));
        }
      }
      int returns = rounds * THREADS.size() * shops.all().size() * slice;
      double calls = (double) (amazon.simulator().count() - callsBefore) / returns;
      far();
      progress.say("returns: where the time goes");
      ReturnParts parts = new ReturnParts(amazon, visitor, scale);
      parts.measure(shops);
      return new ReturnsReport(shops, turns, parts, calls)
          .chapter(TEXT.formatted(FAR_AWAY.toMillis(), slice, rounds, SEED));
    }

    /** The same with an Amazon that takes its time, as a network and a service do. */
    private void far() throws IOException, InterruptedException {
      amazon.simulator().next(Operation.COMPLETE).always().delay(FAR_AWAY);
      for (int round = 1; round <= scale.of(4, 1); round++) {
        progress.say("returns: with an Amazon far away, round %d".formatted(round));
        turns.add(turn(round, MANY, true));
      }
      amazon.simulator().forgetFaults();
    }

    private Turn turn(int round, int threads, boolean far)
        throws IOException, InterruptedException {
      List<ShopProcess> order = new ArrayList<>(shops.all());
      Collections.shuffle(order, random);
      Map<String, Slice> slices = new LinkedHashMap<>();
      for (ShopProcess shop : order) {
        slices.put(shop.name(), serve(shop, slice, threads));
      }
      return new Turn(round, threads, far, slices);
    }

    private Slice serve(ShopProcess shop, int returns, int threads)
        throws IOException, InterruptedException {
      Slice served = Slice.closed(shop, visitor, amazon.buyers(shop, returns), threads);
      if (served.count(Shown.PAID) != returns) {
        throw new IllegalStateException(shop.name() + " did not serve all: " + served.shown());
      }
      return served;
    }
  }

  private static final String TEXT =
      """
      Buyers come back on 1, 4, 16 and 64 threads, one after the other on each, until they see their page: with the filter and with the servlet
      with commits that takes two requests, a return that is answered with 303 and the page behind it; with the two bare servlets one. Every shop is a
      Tomcat of its own in a process of its own, with 200 threads, and may have 64 calls to Amazon under way (the README servlet its default, 20).
      Amazon is the simulator; it and the buyers share one process, and the two cores of the machine, with the shops: throughput is
      what two cores can do for all of them together. Only in the last comparison Amazon is far away: it takes %d ms for each answer, as a network and a service do.
      Slices of %d returns each, all shops in turns in shuffled order, %d rounds, seed %d. Processor
      time is that of the shop's whole process, with its garbage collection, but without the threads of the JVM's compiler, which stand in a table of their own: they
      come to rest in a shop that has run for an hour, and until then cost more the more code there is; in all shops alike it compiles after a tenth of the usual calls. It is without the processes of PostgreSQL, which runs with `fsync`.
      """;
}
