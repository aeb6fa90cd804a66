package io.github.payreturn.simulator.internal.fault;

import io.github.payreturn.simulator.Operation;
import java.util.ArrayList;
import java.util.List;

/** The scripted mishaps still to come, in the order in which they were scripted. */
public final class Faults {
  private final List<FaultRule> rules = new ArrayList<>();

  public synchronized void add(FaultRule rule) {
    rules.add(rule);
  }

  /** The mishap of this call, used up once. */
  public synchronized Mishap take(Operation operation, String id) {
    for (int i = 0; i < rules.size(); i++) {
      FaultRule rule = rules.get(i);
      if (rule.isFor(operation, id)) {
        useUp(i, rule);
        return rule.mishap();
      }
    }
    return Mishap.none();
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
  }
}
