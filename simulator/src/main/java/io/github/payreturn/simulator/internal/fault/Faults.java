package io.github.payreturn.simulator.internal.fault;

import io.github.payreturn.simulator.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scripted mishaps still to come, in the order in which they were scripted, then random ones.
 */
public final class Faults {
  private final List<FaultRule> rules = new ArrayList<>();
  private final Map<Operation, Long> calls = new EnumMap<>(Operation.class);
  private Optional<SeededMishaps> schedule = Optional.empty();

  public synchronized void add(FaultRule rule) {
    rules.add(rule);
  }

  /** Replaces the schedule, if there is one; calls are counted from here on. */
  public synchronized void follow(Optional<SeededMishaps> other) {
    schedule = other;
    calls.clear();
  }

  /** The mishap of this call, used up once. */
  public synchronized Mishap take(Operation operation, String id) {
    long number = calls.merge(operation, 1L, Long::sum);
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.isFor(operation, id)) {
        useUp(i, rule);
        return rule.mishap();
      }
    }
    return schedule.flatMap(seeded -> seeded.of(operation, number)).orElseGet(Mishap::none);
  }

  private void useUp(int index, FaultRule rule) {
    if (rule.times() == 1) {
      rules.remove(index);
    } else {
      rules.set(index, rule.once());
    }
  }

  public synchronized List<FaultRule> pending() {
    return List.copyOf(rules);
  }

  public synchronized void clear() {
    rules.clear();
    follow(Optional.empty());
  }
}
