package io.github.payreturn.simulator;

import io.github.payreturn.simulator.internal.fault.Mishap;
import io.github.payreturn.simulator.internal.fault.SeededMishaps;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Faults at random, but the same ones for the same seed: what happens to the tenth call of an
 * operation depends on the seed, the operation and the number ten alone. Scripted faults ({@link
 * AmazonPaySimulator#next}) go first. Immutable.
 *
 * @param rate how many of the calls go wrong, from 0 to 1
 * @param operations to which it happens
 * @param faults one of which is picked
 */
public record FaultSchedule(long seed, double rate, Set<Operation> operations, List<Fault> faults) {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if the rate is not between 0 and 1, or there is no fault
   */
  public FaultSchedule {
    if (!(rate >= 0 && rate <= 1) || faults.isEmpty()) {
      throw new IllegalArgumentException("needs a rate from 0 to 1, not " + rate + ", and a fault");
    }
    operations = Set.copyOf(operations);
    faults = List.copyOf(faults);
  }

  /** One call in five of any operation goes wrong, in all the usual ways. */
  public static FaultSchedule seeded(long seed) {
    return new FaultSchedule(seed, 0.2, EnumSet.allOf(Operation.class), usual());
  }

  public FaultSchedule withRate(double other) {
    return new FaultSchedule(seed, other, operations, faults);
  }

  public FaultSchedule of(Fault... others) {
    return new FaultSchedule(seed, rate, operations, List.of(others));
  }

  public FaultSchedule on(Operation... others) {
    return new FaultSchedule(seed, rate, Set.of(others), faults);
  }

  SeededMishaps mishaps() {
    List<Mishap> mishaps = faults.stream().map(Fault::mishap).toList();
    return new SeededMishaps(seed, rate, operations, mishaps);
  }

  private static List<Fault> usual() {
    return List.of(
        Fault.drop(),
        Fault.dropAnswer(),
        Fault.cutAnswer(),
        Fault.truncatedAnswer(),
        Fault.delay(Duration.ofMillis(200)),
        Fault.tooManyRequests(),
        Fault.error(500, "InternalServerError"),
        Fault.error(500, "ProcessingFailure").executed(),
        Fault.error(503, "ServiceUnavailable"),
        Fault.answer(502, "text/html", "<h1>Bad Gateway</h1>").executed(),
        Fault.answer(504, "text/html", ""));
  }
}
