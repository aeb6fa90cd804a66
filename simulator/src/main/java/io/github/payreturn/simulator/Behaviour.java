package io.github.payreturn.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the simulator behaves where one may choose. Immutable; give it to {@link
 * SimulatorBuilder#behaviour} or, while it runs, to {@link AmazonPaySimulator#behave}.
 *
 * @param assumptions those that are taken to be true
 * @param dateTolerance how far {@code x-amz-pay-date} may be from real time; Amazon does not say
 * @param gullible whether every Complete and Finalize of a completed session charges again, which
 *     Amazon never does: so that the client's own guards are what is tested
 */
public record Behaviour(
    Set<Assumption> assumptions,
    Duration dateTolerance,
    Throttling throttling,
    boolean gullible,
    Lateness lateness) {

  private static final Duration DEFAULT_DATE_TOLERANCE = Duration.ofMinutes(15);

  public Behaviour {
    assumptions = Set.copyOf(assumptions);
  }

  /** As Amazon does, as far as it is known, and not throttled. */
  public static Behaviour faithful() {
    Set<Assumption> defaults =
        Arrays.stream(Assumption.values())
            .filter(Assumption::byDefault)
            .collect(Collectors.toUnmodifiableSet());
    return new Behaviour(defaults, DEFAULT_DATE_TOLERANCE, Throttling.OFF, false, Lateness.NONE);
  }

  /** The same, with one assumption taken to be true or false. */
  public Behaviour assuming(Assumption assumption, boolean isTrue) {
    Set<Assumption> others = EnumSet.noneOf(Assumption.class);
    others.addAll(assumptions);
    if (isTrue) {
      others.add(assumption);
    } else {
      others.remove(assumption);
    }
    return new Behaviour(others, dateTolerance, throttling, gullible, lateness);
  }

  public Behaviour withDateTolerance(Duration other) {
    return new Behaviour(assumptions, other, throttling, gullible, lateness);
  }

  public Behaviour withThrottling(Throttling other) {
    return new Behaviour(assumptions, dateTolerance, other, gullible, lateness);
  }

  public Behaviour withGullible(boolean other) {
    return new Behaviour(assumptions, dateTolerance, throttling, other, lateness);
  }

  public Behaviour withLateness(Lateness other) {
    return new Behaviour(assumptions, dateTolerance, throttling, gullible, other);
  }

  /** Whether this is taken to be true. */
  public boolean assumes(Assumption assumption) {
    return assumptions.contains(assumption);
  }
}
