package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.load.Slice;
import io.github.payreturn.benchmarks.load.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What several shops did side by side: in each turn every one of them had its slice. */
final class Turns {

  private final List<Turn> all = new ArrayList<>();

  /**
   * One slice of each shop, one right after the other.
   *
   * @param threads of visitors
   * @param far whether Amazon was as far away as in real life
   */
  record Turn(int round, int threads, boolean far, Map<String, Slice> slices) {

    /** Milliseconds of processor time for each return. */
    double cpu(String shop) {
      return slice(shop).cpuMillis();
    }

    /** The same with what the JVM's compiler used meanwhile. */
    double cpuWithCompiler(String shop) {
      return slice(shop).cpuMillis() + slice(shop).compilerMillis();
    }

    /** Returns a second. */
    double perSecond(String shop) {
      return slice(shop).perSecond();
    }

    private Slice slice(String shop) {
      return Objects.requireNonNull(slices.get(shop), shop);
    }

    private List<Map<String, Object>> figures() {
      List<Map<String, Object>> figures = new ArrayList<>();
      slices.forEach(
          (shop, slice) -> {
            Map<String, Object> figure = new LinkedHashMap<>();
            figure.put("shop", shop);
            figure.put("threads", threads);
            figure.put("far", far);
            figure.put("round", round);
            figure.put("returns", slice.visits());
            figure.put("perSecond", slice.perSecond());
            figure.put("p50Millis", slice.p50());
            figure.put("p99Millis", slice.p99());
            figure.put("cpuMillis", slice.cpuMillis());
            figure.put("compilerMillis", slice.compilerMillis());
            figures.add(figure);
          });
      return figures;
    }
  }

  void add(Turn turn) {
    all.add(turn);
  }

  /** The middle of what a shop did at so many threads, with Amazon next door. */
  Spread of(String shop, int threads, ToDoubleFunction<Slice> figure) {
    return spread(near(threads), turn -> figure.applyAsDouble(turn.slice(shop)));
  }

  /** The middle of what each of some turns comes to. */
  Spread spread(Predicate<Turn> counted, ToDoubleFunction<Turn> figure) {
    return Spread.of(all.stream().filter(counted).map(turn -> figure.applyAsDouble(turn)).toList());
  }

  /** With Amazon next door, at any number of threads. */
  static Predicate<Turn> near() {
    return turn -> !turn.far();
  }

  /** With Amazon next door. */
  static Predicate<Turn> near(int threads) {
    return turn -> !turn.far() && turn.threads() == threads;
  }

  /** Every single one. */
  List<Map<String, Object>> figures() {
    return all.stream().flatMap(turn -> turn.figures().stream()).toList();
  }
}
