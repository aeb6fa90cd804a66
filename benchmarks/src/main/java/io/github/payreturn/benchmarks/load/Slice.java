package io.github.payreturn.benchmarks.load;

import io.github.payreturn.benchmarks.load.Visitor.Visit;
import io.github.payreturn.benchmarks.shop.ProcessorTime;
import io.github.payreturn.benchmarks.shop.ShopProcess;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * A slice of load that one shop served.
 *
 * @param latency in microseconds
 * @param cpu that the shop's process used
 * @param shown how often what was shown
 */
public record Slice(
    int visits, Duration took, ProcessorTime cpu, Histogram latency, Map<Shown, Integer> shown) {

  private static final int DIGITS = 3;
  private static final ProcessorTime NOT_MEASURED = new ProcessorTime(Duration.ZERO, Duration.ZERO);

  /** Sends visitors one after the other on each of several threads. */
  public static Slice closed(ShopProcess shop, Visitor visitor, List<URI> urls, int threads)
      throws IOException, InterruptedException {
    ConcurrentLinkedQueue<URI> left = new ConcurrentLinkedQueue<>(urls);
    ConcurrentLinkedQueue<Visit> visits = new ConcurrentLinkedQueue<>();
    ExecutorService visitors = Executors.newFixedThreadPool(threads);
    try {
      ProcessorTime cpu = shop.cpu();
      long began = System.nanoTime();
      List<Future<Void>> ends =
          visitors.invokeAll(
              IntStream.range(0, threads)
                  .<Callable<Void>>mapToObj(
                      thread ->
                          () -> {
                            for (URI url = left.poll(); url != null; url = left.poll()) {
                              visits.add(visitor.visit(url));
                            }
                            return null;
                          })
                  .toList());
      for (Future<Void> end : ends) {
        end.get();
      }
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      return of(visits, took, shop.cpu().since(cpu));
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } finally {
      visitors.shutdownNow();
    }
  }

  /** What these visits come to once all have ended; a visit ends by itself. */
  public static Slice await(List<CompletableFuture<Visit>> visits) {
    return of(visits.stream().map(CompletableFuture::join).toList(), Duration.ZERO, NOT_MEASURED);
  }

  private static Slice of(Iterable<Visit> visits, Duration took, ProcessorTime cpu) {
    Histogram latency = new ConcurrentHistogram(DIGITS);
    Map<Shown, Integer> shown = new EnumMap<>(Shown.class);
    int count = 0;
    for (Visit visit : visits) {
      latency.recordValue(visit.nanos() / 1000);
      shown.merge(visit.shown(), 1, Integer::sum);
      count++;
    }
    return new Slice(count, took, cpu, latency, shown);
  }

  /** Visits a second. */
  public double perSecond() {
    return visits * 1e9 / took.toNanos();
  }

  /** Milliseconds of processor time for each visit, without those of the JVM's compiler. */
  public double cpuMillis() {
    return cpu.work().toNanos() / 1e6 / visits;
  }

  /** Milliseconds of the JVM's compiler meanwhile, for each visit. */
  public double compilerMillis() {
    return cpu.compiler().toNanos() / 1e6 / visits;
  }

  /** Milliseconds. */
  public double p50() {
    return latency.getValueAtPercentile(50) / 1e3;
  }

  /** Milliseconds. */
  public double p99() {
    return latency.getValueAtPercentile(99) / 1e3;
  }

  /** Milliseconds. */
  public double longest() {
    return latency.getMaxValue() / 1e3;
  }

  /** How many saw this. */
  public int count(Shown what) {
    return shown.getOrDefault(what, 0);
  }
}
