package io.github.payreturn.benchmarks.chapter;

import io.github.payreturn.benchmarks.load.Amazon;
import io.github.payreturn.benchmarks.load.Slice;
import io.github.payreturn.benchmarks.load.Spread;
import io.github.payreturn.benchmarks.load.Visitor;
import io.github.payreturn.benchmarks.micro.Signing;
import io.github.payreturn.benchmarks.report.Table;
import io.github.payreturn.benchmarks.shop.ShopProcess;
import io.github.payreturn.benchmarks.shop.Stats;
import io.github.payreturn.simulator.Call;
import io.github.payreturn.simulator.Operation;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the time of one return goes, one buyer at a time. */
final class ReturnParts {

  private final Amazon amazon;
  private final Visitor visitor;
  private final Scale scale;
  private final List<List<String>> rows = new ArrayList<>();
  private final Map<String, Double> pageMillis = new LinkedHashMap<>();

  ReturnParts(Amazon amazon, Visitor visitor, Scale scale) {
    this.amazon = amazon;
    this.visitor = visitor;
    this.scale = scale;
  }

  void measure(ReturnShops shops) throws IOException, InterruptedException {
    for (ShopProcess shop : shops.all()) {
      rows.add(row(shop));
    }
    for (String database : shops.databases()) {
      for (ShopProcess shop : shops.all()) {
        if (shop.name().endsWith(database)) {
          pageMillis.put(shop.name(), pageAlone(shop));
        }
      }
    }
  }

  /** What looking at the result costs, in processor time: the second request of a return. */
  Map<String, Double> pageMillis() {
    return pageMillis;
  }

  Table table() {
    return new Table(
        "Where the time of one return goes, one buyer at a time, in ms",
        List.of(
            "shop",
            "whole",
            "one RSA-2048 signature",
            "Amazon (the simulator's own time)",
            "database",
            "uses of a connection",
            "the rest: HTTP on both sides, threads, pages"),
        rows);
  }

  private List<String> row(ShopProcess shop) throws IOException, InterruptedException {
    int returns = scale.of(300, 2);
    int callsBefore = amazon.simulator().calls(Operation.COMPLETE).size();
    Stats before = shop.stats();
    Slice slice = Slice.closed(shop, visitor, amazon.buyers(shop, returns), 1);
    Stats after = shop.stats();
    double whole = slice.latency().getMean() / 1000;
    double signing = signatureMillis();
    double call =
        amazon.simulator().calls(Operation.COMPLETE).stream()
            .skip(Math.max(0, callsBefore - 1))
            .limit(returns)
            .map(Call::duration)
            .mapToDouble(took -> took.orElse(Duration.ZERO).toNanos() / 1e6)
            .average()
            .orElse(0);
    double journal = (after.journalNanos() - before.journalNanos()) / 1e6 / returns;
    return List.of(
        shop.name(),
        Figures.of(whole, 2),
        share(signing, whole),
        share(call, whole),
        share(journal, whole),
        Figures.of((double) (after.journalUses() - before.journalUses()) / returns, 0),
        share(whole - signing - call - journal, whole));
  }

  private double signatureMillis() {
    Signing signing = new Signing();
    List<Double> millis = new ArrayList<>();
    for (int time = 0; time < scale.of(300, 50); time++) {
      long began = System.nanoTime();
      signing.sign();
      millis.add((System.nanoTime() - began) / 1e6);
    }
    return Spread.of(millis.subList(millis.size() / 2, millis.size())).median();
  }

  private double pageAlone(ShopProcess shop) throws IOException, InterruptedException {
    URI result = visitor.whereSent(amazon.buyer(shop));
    List<URI> again = Collections.nCopies(scale.of(1500, 10), result);
    Slice.closed(shop, visitor, again, 4);
    return Slice.closed(shop, visitor, again, 4).cpuMillis();
  }

  private static String share(double part, double whole) {
    return "%s (%s %%)".formatted(Figures.of(part, 2), Figures.of(100 * part / whole, 0));
  }
}
