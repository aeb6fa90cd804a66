package io.github.payreturn.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many calls a second several threads get done. */
final class Rate {
  private Rate() {}

  /** Each worker does its share of the calls. */
  static double perSecond(int calls, List<? extends Callable<Integer>> workers)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(workers.size());
    try {
      long began = System.nanoTime();
      int done = 0;
      for (Future<Integer> share : new ArrayList<>(threads.invokeAll(workers))) {
        done += share.get();
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      if (done != calls) {
        throw new IllegalStateException("only " + done + " of " + calls + " calls went well");
      }
      return calls / seconds;
    } finally {
      threads.shutdownNow();
    }
  }
}
