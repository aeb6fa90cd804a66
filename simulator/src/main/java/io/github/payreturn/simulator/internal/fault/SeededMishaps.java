package io.github.payreturn.simulator.internal.fault;

import io.github.payreturn.simulator.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Random mishaps that are the same for the same seed, however the operations are interleaved. */
public record SeededMishaps(
    long seed, double rate, Set<Operation> operations, List<Mishap> mishaps) {

  public SeededMishaps {
    operations = Set.copyOf(operations);
    mishaps = List.copyOf(mishaps);
  }

  /** What happens to the n-th call of an operation, if anything. */
  Optional<Mishap> of(Operation operation, long number) {
    if (!operations.contains(operation)) {
      return Optional.empty();
    }
    Random random = new Random(mixed(operation, number));
    return random.nextDouble() < rate
        ? Optional.of(mishaps.get(random.nextInt(mishaps.size())))
        : Optional.empty();
  }

  /** Neighbouring seeds give similar first numbers: so the bits are stirred (SplitMix64). */
  private long mixed(Operation operation, long number) {
    long z = seed + 0x9E3779B97F4A7C15L * (number + operation.name().hashCode());
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
