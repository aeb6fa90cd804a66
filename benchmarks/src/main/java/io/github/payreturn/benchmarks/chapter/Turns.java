package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.load.Slice;
import io.github.payreturn.benchmarks.load.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What several shops did in turns: in each round every one of them had its slice. */
final class Turns {

  /** One slice of one shop. */
  record Turn(String shop, int threads, int round, Slice slice) {

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("shop", shop);
      figures.put("threads", threads);
      figures.put("round", round);
      figures.put("returns", slice.visits());
      figures.put("perSecond", slice.perSecond());
      figures.put("p50Millis", slice.p50());
      figures.put("p99Millis", slice.p99());
      figures.put("cpuMillis", slice.cpuMillis());
      return figures;
    }
  }

  private final List<Turn> all = new ArrayList<>();

  void add(Turn turn) {
    all.add(turn);
  }

  /** The middle of what a shop did at so many threads. */
  Spread of(String shop, int threads, ToDoubleFunction<Slice> figure) {
    return Spread.of(
        all.stream()
            .filter(turn -> turn.shop().equals(shop) && turn.threads() == threads)
            .map(turn -> figure.applyAsDouble(turn.slice()))
            .toList());
  }

  /** How many times as much one shop has as another, each time in the same round. */
  Spread ratio(String shop, String other, Predicate<Turn> counted, ToDoubleFunction<Slice> figure) {
    return Spread.of(
        all.stream()
            .filter(turn -> turn.shop().equals(shop))
            .filter(counted)
            .map(turn -> figure.applyAsDouble(turn.slice()) / inSameRound(turn, other, figure))
            .toList());
  }

  /** The difference of two shops, each time in the same round. */
  Spread difference(
      String shop, String other, Predicate<Turn> counted, ToDoubleFunction<Slice> figure) {
    return Spread.of(
        all.stream()
            .filter(turn -> turn.shop().equals(shop))
            .filter(counted)
            .map(turn -> figure.applyAsDouble(turn.slice()) - inSameRound(turn, other, figure))
            .toList());
  }

  /** Every single one. */
  List<Map<String, Object>> figures() {
    return all.stream().map(Turn::figures).toList();
  }

  private double inSameRound(Turn turn, String other, ToDoubleFunction<Slice> figure) {
    return all.stream()
        .filter(
            one ->
                one.shop().equals(other)
                    && one.threads() == turn.threads()
                    && one.round() == turn.round())
        .findFirst()
        .map(one -> figure.applyAsDouble(one.slice()))
        .orElseThrow();
  }
}
